const collator = new Intl.Collator('ja', { numeric: true });

/** Labels that close a list of answers, in this order. */
const closing = [
  /^(?:all|any) of (?:the above|these)|^すべて/i,
  /^(?:none|neither|nothing)(?: of (?:the above|these|them))?$|^(?:特になし|該当なし|いずれもない|どれもない|なし)$/i,
  /^other\b|^その他/i,
  /^(?:don['’]?t know|not sure|unsure|no opinion|can['’]?t say)|^(?:わからない|分からない)/i,
];

/**
 * Brings the categories of a question into the order that its questionnaire most likely had.
 *
 * Numbers and bands stand by size, with open ends outside (“under 20”, “300 or more”); answers on a scale stand from
 * the most to the least, “neither” in the middle; “other” and its like come last; all else is sorted as a dictionary
 * does.
 *
 * @param labels - the categories as they stand in the file
 * @returns the same labels in order
 * @example
 * ```ts
 * inCategoryOrder(['Never', 'Often', 'Other', 'Sometimes']) // ['Often', 'Sometimes', 'Never', 'Other']
 * inCategoryOrder(['100人以上', '20人未満', '20～99人']) // ['20人未満', '20～99人', '100人以上']
 * ```
 */
export function inCategoryOrder(labels: readonly string[]): string[] {
  const places = new Map(labels.map((label) => [label, closing.findIndex((each) => each.test(label))]));
  const placeOf = (label: string): number => places.get(label) ?? -1;
  const inner = labels.filter((label) => placeOf(label) === -1);
  const outer = labels.filter((label) => placeOf(label) >= 0);
  return [...sorted(inner), ...outer.toSorted((one, other) => placeOf(one) - placeOf(other))];
}

function sorted(labels: readonly string[]): string[] {
  const alphabetical = labels.toSorted((one, other) => collator.compare(one, other));
  for (const measure of [size, degree]) {
    const values = alphabetical.map(measure);
    // A scale has a few steps; a single number or a single “very” among names makes none.
    if (values.includes(null) || new Set(values).size < 2) continue;
    const byLabel = new Map(alphabetical.map((label, place) => [label, values[place] ?? 0]));
    const sign = measure === size ? 1 : -1;
    return alphabetical.toSorted(
      (one, other) => sign * ((byLabel.get(one) ?? 0) - (byLabel.get(other) ?? 0)),
    );
  }
  return alphabetical;
}

/** The first number in a label, a little less or more where its end is open; null where there is none. */
function size(label: string): number | null {
  const text = label.normalize('NFKC').replaceAll(/(?<=\d),(?=\d{3})/g, '');
  const [number] = /-?\d+(?:\.\d+)?/.exec(text) ?? [];
  if (number === undefined) return null;
  // A minus sign between two numbers is a dash.
  const value = Number(/\d\s*-\s*\d/.test(text) ? number.replace(/^-(?=\d+$)/, '') : number);
  if (/under|less|below|fewer|up to|until|or younger|^<|未満|以下|まで/i.test(text)) return value - 0.5;
  return /over|more|above|\bor older|\band up|\+\s*$|^>|以上|超/i.test(text) ? value + 0.5 : value;
}

const negative =
  /\b(?:dis(?:agree|satisf|like)|un(?:likely|favou?rabl|important|satisf|happ|familiar)|poor|bad\b|worse|worst|decrease|no$)|ない|不満|反対|減少|悪|いいえ|低い/i;
const middle =
  /^(?:neither|neutral|undecided|no change|about the same|mixed|perhaps|maybe)|どちらとも|どちらでも|普通|変わらない|中立/i;
/** From the weakest: the first that fits counts. */
const degrees: readonly (readonly [RegExp, number])[] = [
  [/^(?:not at all|never|none at all|nothing)|全く|まったく|全然/i, -4],
  [/^(?:not (?:very|too|so|much|particularly)|hardly|only a little)/i, -1],
  [/あまり/, 1],
  [/^(?:extremely|strongly|completely|always|definitely)|大変|極めて|いつも|必ず/i, 4],
  [/^(?:very|a (?:lot|great deal)|most|usually)|非常に|とても|大いに|よく|常に/i, 3.5],
  [/^(?:often|frequently|quite|mostly|probably|mainly)|かなり|概ね|おおむね/i, 3],
  [/^(?:large|high)\b|^大/i, 3.4],
  [/^(?:medium|middle)\b|^中/i, 2.6],
  [/^(?:small|low)\b|^小/i, 1.2],
  [/^micro\b|^零細/i, 1],
  [
    /^(?:somewhat|some\b|fairly|moderately|sometimes|occasionally|rather|tend)|やや|ある程度|どちらかと|まあ|時々|ときどき/i,
    2,
  ],
  [/^(?:slightly|a little|a few|rarely|seldom|once in a while)|少し|たまに|多少/i, 1.5],
  [
    /^(?:agree|disagree|satisfied|dissatisfied|likely|unlikely|important|unimportant|good|poor|excellent|yes|no|increased?|decreased?)\b|^(?:はい|いいえ|そう思う|思う|そう思わない|満足|不満|賛成|反対|増加|減少|あり|なし|ある|ない|高い|低い)/i,
    2.5,
  ],
];

/** Where an answer stands on a scale from 4, the most, to -4, the least; null where it is on none. */
function degree(label: string): number | null {
  if (middle.test(label)) return 0;
  const [, value] = degrees.find(([word]) => word.test(label)) ?? [];
  // 感じる and 感じない: the plain form stands between “very” and “somewhat”.
  if (value === undefined) return /ない$/.test(label) ? -2.5 : /[るうた]$/.test(label) ? 2.5 : null;
  return value > 0 && negative.test(label) ? -value : value;
}
