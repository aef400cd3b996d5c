// What is said of the tables that this site computes: the title and the description.

/** Of the estimates from the answers in use, by where the answers come from. */
export const surveyEstimateTexts = {
  synthetic: {
    title: {
      ja: '合成データからの推定値（調査結果ではない）',
      en: 'Estimates from synthetic data (synthetic: not a finding)',
    },
    description: {
      ja: '合成の回答から調査エンジンが求めた、加重割合、標準誤差、信頼区間、デザイン効果。企業について何も示さない。次の調査の回答に置き換えたときの形を示すためのもの。',
      en: 'Weighted shares, standard errors, confidence intervals and design effects that the survey engine computed from generated answers. They say nothing about firms: they show the form that the answers of the next round will take.',
    },
  },
  respondents: {
    title: { ja: '調査からの推定値', en: 'Estimates from the survey' },
    description: {
      ja: '回答から調査エンジンが求めた、加重割合、数値の平均・総計・分位数と、その標準誤差、信頼区間、デザイン効果。少ない回答は秘匿した。',
      en: 'Weighted shares, and means, totals and quantiles of numbers, with standard errors, confidence intervals and design effects that the survey engine computed from the answers. Small cells are withheld.',
    },
  },
};

/** Of the report held against the answers in use, by where the answers come from. */
export const reproductions = {
  synthetic: {
    title: {
      ja: '合成データによる報告書の再現（調査結果ではない）',
      en: 'Reproduction of the report from synthetic data (synthetic: not a finding)',
    },
    description: {
      ja: '記述ごとに、公表値と、合成データから計算した値、その差と判定。合成データは公表値に合わせて生成したもので、一致はプログラムの確かさだけを示し、企業について何も示さない。',
      en: 'For each statement the published value, the value computed from synthetic data, their difference and the verdict. The synthetic data were generated to fit the published values: agreement shows that the program computes correctly and nothing about firms.',
    },
  },
  respondents: {
    title: {
      ja: '調査データによる報告書の再現',
      en: 'Reproduction of the report from the survey’s microdata',
    },
    description: {
      ja: '記述ごとに、公表値と、調査データから計算した値、その差と判定。',
      en: 'For each statement the published value, the value computed from the survey’s microdata, their difference and the verdict.',
    },
  },
};

/** Of the ranks of countries in the European Innovation Scoreboard. */
export const eisRanking = {
  title: {
    ja: '欧州イノベーション・スコアボードでの各国の順位',
    en: 'Rank of each country in the European Innovation Scoreboard',
  },
  description: {
    ja: '国・指標・調査の波ごとの値と順位。順位は値のある国の中で本サイトが数えたもので、波により国の数が違う。値のない国も行として残し、値と順位を空欄とする。第三者の写しから取ったもので、欧州委員会のファイルとは照合していない。',
    en: 'Value and rank by country, indicator and wave. This site counted the ranks among the countries with a value, whose number differs by wave. A country without a value keeps its row, with value and rank empty. From a third party’s copy, not compared with the Commission’s own file.',
  },
};

/** Of the overall rate if another share of firms explored needs. */
export const overallRate = {
  title: { ja: 'ニーズ探索の割合と全体の割合', en: 'Overall rate by the share that explores needs' },
  description: {
    ja: 'ニーズ探索をする企業の割合を変えたときの全体の割合。二つの集団それぞれの割合は変わらないとした算術で、予測ではない。両端は、三つの値の丸めが許す範囲。',
    en: 'The overall rate if another share of firms explored needs. Arithmetic that keeps the rate of each group as it is, not a forecast. The ends are what the rounding of the three values allows.',
  },
};

/** Of the numbers of firms that would tell the two groups apart. */
export const sampleSize = {
  title: {
    ja: '差を偶然と区別できる企業の数',
    en: 'Number of firms that would tell the difference from chance',
  },
  description: {
    ja: '二つの集団の差を偶然と区別するのに要る企業の数を、成果・割合・定義ごとに示す。単純無作為抽出とみなし、割合は印字どおりとした。実際の回答数は公表されていない。',
    en: 'How many firms would tell the two groups apart, by outcome, share and definition. Simple random sampling and the shares as printed are assumed. The real number of answers is not published.',
  },
};

/** Of the firms and producers that an evaluation would need. */
export const evaluationSize = {
  title: {
    ja: '評価に要る企業とプロデューサーの数',
    en: 'Firms and producers that an evaluation would need',
  },
  description: {
    ja: '報告書が印字した二つの割合の差を、同数の二つの集団を比べて見つけるのに要る数。計画のための算術で、事業の結果ではない。割合の差は調査での関連で、効果ではない。級内相関と追跡できない割合は本サイトの仮定で、公表された値ではない。',
    en: 'What it takes to find the difference of two rates that the report prints, with two equal groups. Arithmetic for planning, not a result of the programme. The difference is an association in a survey, not an effect. The intra-cluster correlation and the share lost are assumptions of this site, not published values.',
  },
};

/** Of the power by the number of firms. */
export const powerCurve = {
  title: {
    ja: '企業の数と検出力',
    en: 'Power by number of firms',
  },
  description: {
    ja: '同数の二つの集団を比べるとき、企業の数ごとに、報告書が印字した二つの割合の差を見つける確率。企業がすべて独立とした場合の値を並べる。計画のための算術で、事業の結果ではない。級内相関と追跡できない割合は本サイトの仮定。',
    en: 'The chance of finding the difference of two rates that the report prints, by the number of firms in each of two equal groups, beside the chance if all firms were independent. Arithmetic for planning, not a result of the programme. The intra-cluster correlation and the share lost are assumptions of this site.',
  },
};

/** Of the power with the published number of firms. */
export const programmePower = {
  title: {
    ja: '公表された企業数で差を見つける確率',
    en: 'Chance of finding the difference with the published number of firms',
  },
  description: {
    ja: '支援すると報じられた企業と同じ数の企業を比べたときの検出力。比べる集団があるという公表はなく、評価の計画を示すものではない。級内相関と追跡できない割合は本サイトの仮定。',
    en: 'The power if the firms reported as supported were compared with as many others. No comparison group has been published, and this is no plan of the programme. The intra-cluster correlation and the share lost are assumptions of this site.',
  },
};

/** Of the sampling error by the number of answers, with the source of the returns. */
export const samplingError = {
  sources: ['white-paper-small-2023'],
  title: { ja: '標本誤差早見表', en: 'Sampling error by number of answers' },
  description: {
    ja: '回答者数と回答の割合ごとの標本誤差と信頼区間。単純無作為抽出、十分に大きい母集団を仮定した。報告書の調査の回収数を行に含むが、設問ごとの回答数は公表されていない。無回答や抽出の偏りは含まない。割合に回答者数を掛けた数は丸めていない。',
    en: 'Sampling error and confidence intervals by number of answers and result, for a simple random sample from a large population. The returns of the report’s survey are among the rows, but bases by question are not published. Non-response and biased selection are not included. The share times the answers is not rounded.',
  },
};

/** Of the gap between size classes in the barriers of companies in the United States. */
export const sizeGaps = {
  title: {
    ja: '阻害要因の規模による差（米国）',
    en: 'Barriers to innovation in the United States: the gap between size classes',
  },
  description: {
    ja: '従業員が最も少ない規模階層の割合から、最も多い規模階層の割合を引いた差（全体を一とする）。公表された割合から本サイトが計算した。両端は、割合の丸めが許す範囲で、信頼区間ではない。',
    en: 'The share among companies of the smallest size class minus that among the largest, as a share of the whole. Computed by this site from the published per cent. The ends are what rounding allows, not a confidence interval.',
  },
};
