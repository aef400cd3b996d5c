WITH widths AS (
  SELECT '！＂＃＄％＆＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？＠ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ［＼］＾＿｀ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ｛｜｝～　' AS full_width,
    '!"#$%&''()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~ ' AS half_width
),
texts AS (
  SELECT
    trim(translate(coalesce("stratum", ''), full_width, half_width)) AS t_1,
    trim(translate(coalesce("psu", ''), full_width, half_width)) AS t_2,
    trim(translate(coalesce("N", ''), full_width, half_width)) AS t_3,
    trim(translate(coalesce("w", ''), full_width, half_width)) AS t_4,
    trim(translate(coalesce("q", ''), full_width, half_width)) AS t_5,
    trim(translate(coalesce("g", ''), full_width, half_width)) AS t_6,
    trim(translate(coalesce("r", ''), full_width, half_width)) AS t_7,
    trim(translate(coalesce("m_1", ''), full_width, half_width)) AS t_8,
    trim(translate(coalesce("m_2", ''), full_width, half_width)) AS t_9,
    trim(translate(coalesce("m_3", ''), full_width, half_width)) AS t_10,
    trim(translate(coalesce("f", ''), full_width, half_width)) AS t_11,
    trim(translate(coalesce("size", ''), full_width, half_width)) AS t_12,
    trim(translate(coalesce("gain", ''), full_width, half_width)) AS t_13,
    trim(translate(coalesce("d", ''), full_width, half_width)) AS t_14
  FROM "answers" CROSS JOIN widths
),
cells AS (
  SELECT
    *,
    CASE WHEN regexp_full_match(t_3, '-?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)([.][0-9]+)?%?') THEN CAST(REPLACE(REPLACE(t_3, ',', ''), '%', '') AS DOUBLE) END AS v_3,
    CASE WHEN regexp_full_match(t_4, '-?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)([.][0-9]+)?%?') THEN CAST(REPLACE(REPLACE(t_4, ',', ''), '%', '') AS DOUBLE) END AS v_4,
    CASE WHEN regexp_full_match(t_12, '-?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)([.][0-9]+)?%?') THEN CAST(REPLACE(REPLACE(t_12, ',', ''), '%', '') AS DOUBLE) END AS v_12,
    CASE WHEN regexp_full_match(t_13, '-?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)([.][0-9]+)?%?') THEN CAST(REPLACE(REPLACE(t_13, ',', ''), '%', '') AS DOUBLE) END AS v_13,
    CASE WHEN t_14 IN ('') THEN '' WHEN t_14 = '' THEN '' ELSE CONCAT(';', REPLACE(REPLACE(REPLACE(t_14, ' ;', ';'), '; ', ';'), ';', ';;'), ';') END AS a_d
  FROM texts
),
codes AS (
  SELECT
    *,
    CASE WHEN t_5 IN ('1') THEN 'one' WHEN t_5 IN ('2') THEN 'two' WHEN t_5 IN ('3') THEN 'three' WHEN t_5 IN ('9') THEN 'no-answer' ELSE error('q holds a code that the codebook does not know') END AS r_q,
    CASE WHEN t_6 IN ('大') THEN 'large' WHEN t_6 IN ('小') THEN 'small' WHEN t_6 IN ('') THEN 'no-answer' ELSE error('g holds a code that the codebook does not know') END AS r_g,
    CASE WHEN t_7 IN ('1') THEN 'north' WHEN t_7 IN ('2') THEN 'south' WHEN t_7 IN ('3') THEN 'west' ELSE error('r holds a code that the codebook does not know') END AS r_r,
    CASE WHEN t_8 IN ('1') THEN 1 WHEN t_8 IN ('0') THEN 0 WHEN t_8 IN ('9') THEN -2 ELSE error('m_1 holds a code that the codebook does not know') END AS o_m_1,
    CASE WHEN t_9 IN ('1') THEN 1 WHEN t_9 IN ('0') THEN 0 WHEN t_9 IN ('9') THEN -2 ELSE error('m_2 holds a code that the codebook does not know') END AS o_m_2,
    CASE WHEN t_10 IN ('1') THEN 1 WHEN t_10 IN ('0') THEN 0 WHEN t_10 IN ('9') THEN -2 ELSE error('m_3 holds a code that the codebook does not know') END AS o_m_3,
    CASE WHEN INSTR(a_d, ';1;') > 0 THEN 1 ELSE 0 END AS o_d_1,
    CASE WHEN INSTR(a_d, ';2;') > 0 THEN 1 ELSE 0 END AS o_d_2,
    CASE WHEN INSTR(a_d, ';3;') > 0 THEN 1 ELSE 0 END AS o_d_3,
    CASE WHEN t_11 IN ('yes') THEN 'yes' WHEN t_11 IN ('no') THEN 'no' WHEN t_11 IN ('') THEN NULL WHEN t_11 IN ('x') THEN 'no-answer' ELSE error('f holds a code that the codebook does not know') END AS r_f,
    CASE WHEN t_12 IN ('9999') THEN 'no-answer' WHEN v_12 >= 1 AND v_12 <= 300 THEN 'given' ELSE error('size holds no number within its limits') END AS r_size,
    CASE WHEN t_13 IN ('') THEN NULL WHEN t_13 IN ('x') THEN 'no-answer' WHEN v_13 IS NOT NULL THEN 'given' ELSE error('gain holds no number within its limits') END AS r_gain
  FROM cells
),
several AS (
  SELECT
    *,
    CASE WHEN o_m_1 = 1 OR o_m_2 = 1 OR o_m_3 = 1 THEN 'given' WHEN o_m_1 = -1 AND o_m_2 = -1 AND o_m_3 = -1 THEN NULL ELSE 'no-answer' END AS r_m,
    CASE WHEN t_14 IN ('') THEN 'no-answer' WHEN t_14 = '' OR REPLACE(REPLACE(REPLACE(REPLACE(a_d, ';1;', ''), ';2;', ''), ';3;', ''), ';;', '') <> '' THEN error('d holds a code that the codebook does not know') WHEN o_d_1 = 1 OR o_d_2 = 1 OR o_d_3 = 1 THEN 'given' ELSE 'no-answer' END AS r_d
  FROM codes
),
routed AS (
  SELECT
    *,
    r_q AS c_q,
    r_g AS c_g,
    r_r AS c_r,
    r_m AS c_m,
    r_d AS c_d,
    CASE WHEN r_q IN ('one') THEN r_f WHEN r_f IS NULL OR r_f = 'no-answer' THEN NULL ELSE error('f is answered, though not asked by q') END AS c_f,
    r_size AS c_size,
    CASE WHEN r_q IN ('one', 'two') THEN r_gain WHEN r_gain IS NULL OR r_gain = 'no-answer' THEN NULL ELSE error('gain is answered, though not asked by q') END AS c_gain
  FROM several
),
derived_c1 AS (
  SELECT
    *,
    CASE WHEN c_size IS NULL THEN NULL WHEN c_size = 'no-answer' THEN 'no-answer' WHEN v_12 < 100 THEN 'few' WHEN v_12 >= 100 THEN 'many' ELSE 'no-answer' END AS c_size_class,
    CASE WHEN c_d IS NULL THEN NULL WHEN c_d = 'no-answer' THEN 'no-answer' WHEN o_d_1 = 1 OR o_d_2 = 1 THEN 'some' ELSE 'none' END AS c_any_mark
  FROM routed
),
answers_coded AS MATERIALIZED (
  SELECT
    *,
    t_1 AS d_stratum,
    t_2 AS d_psu,
    CASE WHEN v_3 >= 1 THEN v_3 ELSE error('N is no number that it may be') END AS d_population,
    CASE WHEN v_4 >= 0 THEN v_4 ELSE error('w is no number that it may be') END AS d_weight
  FROM derived_c1
)
SELECT d_stratum AS "stratum", d_psu AS "psu", d_population AS "population", '' AS "table",
  '' AS "by1", '' AS "by2", '' AS "question", '' AS "code", COUNT(*) AS "n", CAST(NULL AS DOUBLE) AS "w", CAST(NULL AS DOUBLE) AS "w2", CAST(NULL AS DOUBLE) AS "wy", CAST(NULL AS DOUBLE) AS "wy2", CAST(NULL AS DOUBLE) AS "w2y", CAST(NULL AS DOUBLE) AS "w2y2", CAST(NULL AS DOUBLE) AS "wabs", CAST(NULL AS DOUBLE) AS "max1", CAST(NULL AS DOUBLE) AS "max2"
FROM answers_coded
GROUP BY d_stratum, d_psu, d_population
UNION ALL
SELECT d_stratum AS "stratum", d_psu AS "psu", d_population AS "population", 'q' AS "table",
  '' AS "by1", '' AS "by2", 'q' AS "question", c_q AS "code", COUNT(*) AS "n", SUM(d_weight) AS "w", SUM(d_weight * d_weight) AS "w2", CAST(NULL AS DOUBLE) AS "wy", CAST(NULL AS DOUBLE) AS "wy2", CAST(NULL AS DOUBLE) AS "w2y", CAST(NULL AS DOUBLE) AS "w2y2", CAST(NULL AS DOUBLE) AS "wabs", CAST(NULL AS DOUBLE) AS "max1", CAST(NULL AS DOUBLE) AS "max2"
FROM answers_coded
WHERE c_q IS NOT NULL
GROUP BY d_stratum, d_psu, d_population, c_q
UNION ALL
SELECT d_stratum AS "stratum", d_psu AS "psu", d_population AS "population", 'q-by-g-by-r' AS "table",
  c_g AS "by1", c_r AS "by2", 'q' AS "question", c_q AS "code", COUNT(*) AS "n", SUM(d_weight) AS "w", SUM(d_weight * d_weight) AS "w2", CAST(NULL AS DOUBLE) AS "wy", CAST(NULL AS DOUBLE) AS "wy2", CAST(NULL AS DOUBLE) AS "w2y", CAST(NULL AS DOUBLE) AS "w2y2", CAST(NULL AS DOUBLE) AS "wabs", CAST(NULL AS DOUBLE) AS "max1", CAST(NULL AS DOUBLE) AS "max2"
FROM answers_coded
WHERE c_q IS NOT NULL AND c_g <> 'no-answer' AND c_r <> 'no-answer'
GROUP BY d_stratum, d_psu, d_population, c_g, c_r, c_q
UNION ALL
SELECT d_stratum AS "stratum", d_psu AS "psu", d_population AS "population", 'q-by-size-class' AS "table",
  c_size_class AS "by1", '' AS "by2", 'q' AS "question", c_q AS "code", COUNT(*) AS "n", SUM(d_weight) AS "w", SUM(d_weight * d_weight) AS "w2", CAST(NULL AS DOUBLE) AS "wy", CAST(NULL AS DOUBLE) AS "wy2", CAST(NULL AS DOUBLE) AS "w2y", CAST(NULL AS DOUBLE) AS "w2y2", CAST(NULL AS DOUBLE) AS "wabs", CAST(NULL AS DOUBLE) AS "max1", CAST(NULL AS DOUBLE) AS "max2"
FROM answers_coded
WHERE c_q IS NOT NULL AND c_size_class <> 'no-answer'
GROUP BY d_stratum, d_psu, d_population, c_size_class, c_q
UNION ALL
SELECT d_stratum AS "stratum", d_psu AS "psu", d_population AS "population", 'm-by-g' AS "table",
  c_g AS "by1", '' AS "by2", 'm' AS "question", 'pick-1' AS "code", COUNT(*) AS "n", SUM(d_weight) AS "w", SUM(d_weight * d_weight) AS "w2", CAST(NULL AS DOUBLE) AS "wy", CAST(NULL AS DOUBLE) AS "wy2", CAST(NULL AS DOUBLE) AS "w2y", CAST(NULL AS DOUBLE) AS "w2y2", CAST(NULL AS DOUBLE) AS "wabs", CAST(NULL AS DOUBLE) AS "max1", CAST(NULL AS DOUBLE) AS "max2"
FROM answers_coded
WHERE c_m = 'given' AND o_m_1 = 1 AND c_g <> 'no-answer'
GROUP BY d_stratum, d_psu, d_population, c_g
UNION ALL
SELECT d_stratum AS "stratum", d_psu AS "psu", d_population AS "population", 'm-by-g' AS "table",
  c_g AS "by1", '' AS "by2", 'm' AS "question", 'not:pick-1' AS "code", COUNT(*) AS "n", SUM(d_weight) AS "w", SUM(d_weight * d_weight) AS "w2", CAST(NULL AS DOUBLE) AS "wy", CAST(NULL AS DOUBLE) AS "wy2", CAST(NULL AS DOUBLE) AS "w2y", CAST(NULL AS DOUBLE) AS "w2y2", CAST(NULL AS DOUBLE) AS "wabs", CAST(NULL AS DOUBLE) AS "max1", CAST(NULL AS DOUBLE) AS "max2"
FROM answers_coded
WHERE c_m = 'given' AND o_m_1 <> 1 AND c_g <> 'no-answer'
GROUP BY d_stratum, d_psu, d_population, c_g
UNION ALL
SELECT d_stratum AS "stratum", d_psu AS "psu", d_population AS "population", 'm-by-g' AS "table",
  c_g AS "by1", '' AS "by2", 'm' AS "question", 'no-answer' AS "code", COUNT(*) AS "n", SUM(d_weight) AS "w", SUM(d_weight * d_weight) AS "w2", CAST(NULL AS DOUBLE) AS "wy", CAST(NULL AS DOUBLE) AS "wy2", CAST(NULL AS DOUBLE) AS "w2y", CAST(NULL AS DOUBLE) AS "w2y2", CAST(NULL AS DOUBLE) AS "wabs", CAST(NULL AS DOUBLE) AS "max1", CAST(NULL AS DOUBLE) AS "max2"
FROM answers_coded
WHERE c_m = 'no-answer' AND c_g <> 'no-answer'
GROUP BY d_stratum, d_psu, d_population, c_g
UNION ALL
SELECT d_stratum AS "stratum", d_psu AS "psu", d_population AS "population", 'm-by-g' AS "table",
  c_g AS "by1", '' AS "by2", 'm' AS "question", 'pick-2' AS "code", COUNT(*) AS "n", SUM(d_weight) AS "w", SUM(d_weight * d_weight) AS "w2", CAST(NULL AS DOUBLE) AS "wy", CAST(NULL AS DOUBLE) AS "wy2", CAST(NULL AS DOUBLE) AS "w2y", CAST(NULL AS DOUBLE) AS "w2y2", CAST(NULL AS DOUBLE) AS "wabs", CAST(NULL AS DOUBLE) AS "max1", CAST(NULL AS DOUBLE) AS "max2"
FROM answers_coded
WHERE c_m = 'given' AND o_m_2 = 1 AND c_g <> 'no-answer'
GROUP BY d_stratum, d_psu, d_population, c_g
UNION ALL
SELECT d_stratum AS "stratum", d_psu AS "psu", d_population AS "population", 'm-by-g' AS "table",
  c_g AS "by1", '' AS "by2", 'm' AS "question", 'not:pick-2' AS "code", COUNT(*) AS "n", SUM(d_weight) AS "w", SUM(d_weight * d_weight) AS "w2", CAST(NULL AS DOUBLE) AS "wy", CAST(NULL AS DOUBLE) AS "wy2", CAST(NULL AS DOUBLE) AS "w2y", CAST(NULL AS DOUBLE) AS "w2y2", CAST(NULL AS DOUBLE) AS "wabs", CAST(NULL AS DOUBLE) AS "max1", CAST(NULL AS DOUBLE) AS "max2"
FROM answers_coded
WHERE c_m = 'given' AND o_m_2 <> 1 AND c_g <> 'no-answer'
GROUP BY d_stratum, d_psu, d_population, c_g
UNION ALL
SELECT d_stratum AS "stratum", d_psu AS "psu", d_population AS "population", 'm-by-g' AS "table",
  c_g AS "by1", '' AS "by2", 'm' AS "question", 'pick-3' AS "code", COUNT(*) AS "n", SUM(d_weight) AS "w", SUM(d_weight * d_weight) AS "w2", CAST(NULL AS DOUBLE) AS "wy", CAST(NULL AS DOUBLE) AS "wy2", CAST(NULL AS DOUBLE) AS "w2y", CAST(NULL AS DOUBLE) AS "w2y2", CAST(NULL AS DOUBLE) AS "wabs", CAST(NULL AS DOUBLE) AS "max1", CAST(NULL AS DOUBLE) AS "max2"
FROM answers_coded
WHERE c_m = 'given' AND o_m_3 = 1 AND c_g <> 'no-answer'
GROUP BY d_stratum, d_psu, d_population, c_g
UNION ALL
SELECT d_stratum AS "stratum", d_psu AS "psu", d_population AS "population", 'm-by-g' AS "table",
  c_g AS "by1", '' AS "by2", 'm' AS "question", 'not:pick-3' AS "code", COUNT(*) AS "n", SUM(d_weight) AS "w", SUM(d_weight * d_weight) AS "w2", CAST(NULL AS DOUBLE) AS "wy", CAST(NULL AS DOUBLE) AS "wy2", CAST(NULL AS DOUBLE) AS "w2y", CAST(NULL AS DOUBLE) AS "w2y2", CAST(NULL AS DOUBLE) AS "wabs", CAST(NULL AS DOUBLE) AS "max1", CAST(NULL AS DOUBLE) AS "max2"
FROM answers_coded
WHERE c_m = 'given' AND o_m_3 <> 1 AND c_g <> 'no-answer'
GROUP BY d_stratum, d_psu, d_population, c_g
UNION ALL
SELECT d_stratum AS "stratum", d_psu AS "psu", d_population AS "population", 'd' AS "table",
  '' AS "by1", '' AS "by2", 'd' AS "question", 'mark-1' AS "code", COUNT(*) AS "n", SUM(d_weight) AS "w", SUM(d_weight * d_weight) AS "w2", CAST(NULL AS DOUBLE) AS "wy", CAST(NULL AS DOUBLE) AS "wy2", CAST(NULL AS DOUBLE) AS "w2y", CAST(NULL AS DOUBLE) AS "w2y2", CAST(NULL AS DOUBLE) AS "wabs", CAST(NULL AS DOUBLE) AS "max1", CAST(NULL AS DOUBLE) AS "max2"
FROM answers_coded
WHERE c_d = 'given' AND o_d_1 = 1
GROUP BY d_stratum, d_psu, d_population
UNION ALL
SELECT d_stratum AS "stratum", d_psu AS "psu", d_population AS "population", 'd' AS "table",
  '' AS "by1", '' AS "by2", 'd' AS "question", 'not:mark-1' AS "code", COUNT(*) AS "n", SUM(d_weight) AS "w", SUM(d_weight * d_weight) AS "w2", CAST(NULL AS DOUBLE) AS "wy", CAST(NULL AS DOUBLE) AS "wy2", CAST(NULL AS DOUBLE) AS "w2y", CAST(NULL AS DOUBLE) AS "w2y2", CAST(NULL AS DOUBLE) AS "wabs", CAST(NULL AS DOUBLE) AS "max1", CAST(NULL AS DOUBLE) AS "max2"
FROM answers_coded
WHERE c_d = 'given' AND o_d_1 <> 1
GROUP BY d_stratum, d_psu, d_population
UNION ALL
SELECT d_stratum AS "stratum", d_psu AS "psu", d_population AS "population", 'd' AS "table",
  '' AS "by1", '' AS "by2", 'd' AS "question", 'no-answer' AS "code", COUNT(*) AS "n", SUM(d_weight) AS "w", SUM(d_weight * d_weight) AS "w2", CAST(NULL AS DOUBLE) AS "wy", CAST(NULL AS DOUBLE) AS "wy2", CAST(NULL AS DOUBLE) AS "w2y", CAST(NULL AS DOUBLE) AS "w2y2", CAST(NULL AS DOUBLE) AS "wabs", CAST(NULL AS DOUBLE) AS "max1", CAST(NULL AS DOUBLE) AS "max2"
FROM answers_coded
WHERE c_d = 'no-answer'
GROUP BY d_stratum, d_psu, d_population
UNION ALL
SELECT d_stratum AS "stratum", d_psu AS "psu", d_population AS "population", 'd' AS "table",
  '' AS "by1", '' AS "by2", 'd' AS "question", 'mark-2' AS "code", COUNT(*) AS "n", SUM(d_weight) AS "w", SUM(d_weight * d_weight) AS "w2", CAST(NULL AS DOUBLE) AS "wy", CAST(NULL AS DOUBLE) AS "wy2", CAST(NULL AS DOUBLE) AS "w2y", CAST(NULL AS DOUBLE) AS "w2y2", CAST(NULL AS DOUBLE) AS "wabs", CAST(NULL AS DOUBLE) AS "max1", CAST(NULL AS DOUBLE) AS "max2"
FROM answers_coded
WHERE c_d = 'given' AND o_d_2 = 1
GROUP BY d_stratum, d_psu, d_population
UNION ALL
SELECT d_stratum AS "stratum", d_psu AS "psu", d_population AS "population", 'd' AS "table",
  '' AS "by1", '' AS "by2", 'd' AS "question", 'not:mark-2' AS "code", COUNT(*) AS "n", SUM(d_weight) AS "w", SUM(d_weight * d_weight) AS "w2", CAST(NULL AS DOUBLE) AS "wy", CAST(NULL AS DOUBLE) AS "wy2", CAST(NULL AS DOUBLE) AS "w2y", CAST(NULL AS DOUBLE) AS "w2y2", CAST(NULL AS DOUBLE) AS "wabs", CAST(NULL AS DOUBLE) AS "max1", CAST(NULL AS DOUBLE) AS "max2"
FROM answers_coded
WHERE c_d = 'given' AND o_d_2 <> 1
GROUP BY d_stratum, d_psu, d_population
UNION ALL
SELECT d_stratum AS "stratum", d_psu AS "psu", d_population AS "population", 'd' AS "table",
  '' AS "by1", '' AS "by2", 'd' AS "question", 'mark-3' AS "code", COUNT(*) AS "n", SUM(d_weight) AS "w", SUM(d_weight * d_weight) AS "w2", CAST(NULL AS DOUBLE) AS "wy", CAST(NULL AS DOUBLE) AS "wy2", CAST(NULL AS DOUBLE) AS "w2y", CAST(NULL AS DOUBLE) AS "w2y2", CAST(NULL AS DOUBLE) AS "wabs", CAST(NULL AS DOUBLE) AS "max1", CAST(NULL AS DOUBLE) AS "max2"
FROM answers_coded
WHERE c_d = 'given' AND o_d_3 = 1
GROUP BY d_stratum, d_psu, d_population
UNION ALL
SELECT d_stratum AS "stratum", d_psu AS "psu", d_population AS "population", 'd' AS "table",
  '' AS "by1", '' AS "by2", 'd' AS "question", 'not:mark-3' AS "code", COUNT(*) AS "n", SUM(d_weight) AS "w", SUM(d_weight * d_weight) AS "w2", CAST(NULL AS DOUBLE) AS "wy", CAST(NULL AS DOUBLE) AS "wy2", CAST(NULL AS DOUBLE) AS "w2y", CAST(NULL AS DOUBLE) AS "w2y2", CAST(NULL AS DOUBLE) AS "wabs", CAST(NULL AS DOUBLE) AS "max1", CAST(NULL AS DOUBLE) AS "max2"
FROM answers_coded
WHERE c_d = 'given' AND o_d_3 <> 1
GROUP BY d_stratum, d_psu, d_population
UNION ALL
SELECT d_stratum AS "stratum", d_psu AS "psu", d_population AS "population", 'f-by-r' AS "table",
  c_r AS "by1", '' AS "by2", 'f' AS "question", c_f AS "code", COUNT(*) AS "n", SUM(d_weight) AS "w", SUM(d_weight * d_weight) AS "w2", CAST(NULL AS DOUBLE) AS "wy", CAST(NULL AS DOUBLE) AS "wy2", CAST(NULL AS DOUBLE) AS "w2y", CAST(NULL AS DOUBLE) AS "w2y2", CAST(NULL AS DOUBLE) AS "wabs", CAST(NULL AS DOUBLE) AS "max1", CAST(NULL AS DOUBLE) AS "max2"
FROM answers_coded
WHERE c_f IS NOT NULL AND c_r <> 'no-answer'
GROUP BY d_stratum, d_psu, d_population, c_r, c_f
UNION ALL
SELECT d_stratum AS "stratum", d_psu AS "psu", d_population AS "population", 'any-mark-by-g' AS "table",
  c_g AS "by1", '' AS "by2", 'any-mark' AS "question", c_any_mark AS "code", COUNT(*) AS "n", SUM(d_weight) AS "w", SUM(d_weight * d_weight) AS "w2", CAST(NULL AS DOUBLE) AS "wy", CAST(NULL AS DOUBLE) AS "wy2", CAST(NULL AS DOUBLE) AS "w2y", CAST(NULL AS DOUBLE) AS "w2y2", CAST(NULL AS DOUBLE) AS "wabs", CAST(NULL AS DOUBLE) AS "max1", CAST(NULL AS DOUBLE) AS "max2"
FROM answers_coded
WHERE c_any_mark IS NOT NULL AND c_g <> 'no-answer'
GROUP BY d_stratum, d_psu, d_population, c_g, c_any_mark
UNION ALL
SELECT d_stratum AS "stratum", d_psu AS "psu", d_population AS "population", 'size' AS "table",
  '' AS "by1", '' AS "by2", 'size' AS "question", c_size AS "code", COUNT(*) AS "n", SUM(d_weight) AS "w", SUM(d_weight * d_weight) AS "w2", SUM(d_weight * d_number) AS "wy", SUM(d_weight * d_number * d_number) AS "wy2", SUM(d_weight * d_weight * d_number) AS "w2y", SUM(d_weight * d_weight * d_number * d_number) AS "w2y2", SUM(d_weight * ABS(d_number)) AS "wabs", MAX(d_weight * ABS(d_number)) AS "max1", MAX(CASE WHEN d_number IS NULL THEN NULL WHEN d_rank = 2 THEN d_weight * ABS(d_number) ELSE 0 END) AS "max2"
FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY d_stratum, d_psu, d_population, c_size ORDER BY d_weight * ABS(d_number) DESC) AS d_rank FROM (SELECT d_stratum, d_psu, d_population, c_size, d_weight, CASE WHEN c_size = 'given' THEN v_12 END AS d_number FROM answers_coded WHERE c_size IS NOT NULL) AS answers_given) AS answers_ranked
GROUP BY d_stratum, d_psu, d_population, c_size
UNION ALL
SELECT d_stratum AS "stratum", d_psu AS "psu", d_population AS "population", 'size-by-g-by-r' AS "table",
  c_g AS "by1", c_r AS "by2", 'size' AS "question", c_size AS "code", COUNT(*) AS "n", SUM(d_weight) AS "w", SUM(d_weight * d_weight) AS "w2", SUM(d_weight * d_number) AS "wy", SUM(d_weight * d_number * d_number) AS "wy2", SUM(d_weight * d_weight * d_number) AS "w2y", SUM(d_weight * d_weight * d_number * d_number) AS "w2y2", SUM(d_weight * ABS(d_number)) AS "wabs", MAX(d_weight * ABS(d_number)) AS "max1", MAX(CASE WHEN d_number IS NULL THEN NULL WHEN d_rank = 2 THEN d_weight * ABS(d_number) ELSE 0 END) AS "max2"
FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY d_stratum, d_psu, d_population, c_g, c_r, c_size ORDER BY d_weight * ABS(d_number) DESC) AS d_rank FROM (SELECT d_stratum, d_psu, d_population, c_g, c_r, c_size, d_weight, CASE WHEN c_size = 'given' THEN v_12 END AS d_number FROM answers_coded WHERE c_size IS NOT NULL AND c_g <> 'no-answer' AND c_r <> 'no-answer') AS answers_given) AS answers_ranked
GROUP BY d_stratum, d_psu, d_population, c_g, c_r, c_size
UNION ALL
SELECT d_stratum AS "stratum", d_psu AS "psu", d_population AS "population", 'gain-by-g' AS "table",
  c_g AS "by1", '' AS "by2", 'gain' AS "question", c_gain AS "code", COUNT(*) AS "n", SUM(d_weight) AS "w", SUM(d_weight * d_weight) AS "w2", SUM(d_weight * d_number) AS "wy", SUM(d_weight * d_number * d_number) AS "wy2", SUM(d_weight * d_weight * d_number) AS "w2y", SUM(d_weight * d_weight * d_number * d_number) AS "w2y2", SUM(d_weight * ABS(d_number)) AS "wabs", MAX(d_weight * ABS(d_number)) AS "max1", MAX(CASE WHEN d_number IS NULL THEN NULL WHEN d_rank = 2 THEN d_weight * ABS(d_number) ELSE 0 END) AS "max2"
FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY d_stratum, d_psu, d_population, c_g, c_gain ORDER BY d_weight * ABS(d_number) DESC) AS d_rank FROM (SELECT d_stratum, d_psu, d_population, c_g, c_gain, d_weight, CASE WHEN c_gain = 'given' THEN v_13 END AS d_number FROM answers_coded WHERE c_gain IS NOT NULL AND c_g <> 'no-answer') AS answers_given) AS answers_ranked
GROUP BY d_stratum, d_psu, d_population, c_g, c_gain
