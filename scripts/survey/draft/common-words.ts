/** Words of questionnaires that stand in half of them, so that nobody has to translate them once more. */
const pairs: readonly (readonly [ja: string, en: string])[] = [
  ['はい', 'Yes'],
  ['いいえ', 'No'],
  ['男性', 'Male'],
  ['女性', 'Female'],
  ['男', 'Male'],
  ['女', 'Female'],
  ['その他', 'Other'],
  ['あり', 'Yes'],
  ['なし', 'No'],
  ['ある', 'Yes'],
  ['ない', 'No'],
  ['大', 'Large'],
  ['中', 'Medium'],
  ['小', 'Small'],
  ['大企業', 'Large enterprises'],
  ['中小企業', 'SMEs'],
  ['小規模企業', 'Small enterprises'],
  ['製造業', 'Manufacturing'],
  ['非製造業', 'Other than manufacturing'],
  ['建設業', 'Construction'],
  ['卸売業', 'Wholesale trade'],
  ['小売業', 'Retail trade'],
  ['運輸業', 'Transport'],
  ['情報通信業', 'Information and communications'],
  ['サービス業', 'Services'],
  ['性別', 'Sex'],
  ['性別', 'Gender'],
  ['年齢', 'Age'],
  ['年代', 'Age group'],
  ['業種', 'Industry'],
  ['規模', 'Size'],
  ['企業規模', 'Size class'],
  ['従業員', 'Employees'],
  ['従業員数', 'Number of employees'],
  ['従業員規模', 'Size by employees'],
  ['地域', 'Region'],
  ['都道府県', 'Prefecture'],
  ['職業', 'Occupation'],
  ['学歴', 'Education'],
  ['年収', 'Income'],
  ['世帯年収', 'Household income'],
  ['売上高', 'Sales'],
  ['資本金', 'Capital'],
  ['満足', 'Satisfied'],
  ['不満', 'Dissatisfied'],
  ['賛成', 'Agree'],
  ['反対', 'Disagree'],
];
const english = new Map(pairs.map(([ja, en]) => [ja, en]));
const japanese = new Map(pairs.toReversed().map(([ja, en]) => [en.toLowerCase(), ja]));

/**
 * The English of a word of questionnaires.
 *
 * @param word - Japanese
 * @returns null where it is none of the usual ones
 */
export function commonEnglish(word: string): string | null {
  return english.get(word.normalize('NFKC')) ?? null;
}

/**
 * The Japanese of a word of questionnaires.
 *
 * @param word - English, in capitals or not
 * @returns null where it is none of the usual ones
 */
export function commonJapanese(word: string): string | null {
  return japanese.get(word.toLowerCase()) ?? null;
}
