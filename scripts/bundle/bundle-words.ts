import type { Locale } from '../../src/schema/locale.ts';

/** What the bundle says beside the words of the site. */
export interface BundleWords {
  /** On every first page. */
  readonly notice: string;
  /** On the pages that need a server. */
  readonly closed: string;
}

export const bundleWords: Readonly<Record<Locale, BundleWords>> = {
  ja: {
    notice:
      'これは持ち運び版です。フォルダーから開いて使え、通信はしません。図の切り替え、集計、照合も使えます。手元のファイルの集計と、外部サイトへの埋め込みは使えません。新しい版が出ても、ここには表れません。',
    closed: 'この機能はサーバーを必要とするため、持ち運び版では使えません。公開サイトで開いてください。',
  },
  en: {
    notice:
      'This is the copy to carry: it opens from a folder and asks for nothing on a network. Charts, the explorer and the check of citations work. Tables from a file of your own and figures on other sites do not. A newer version will not show here.',
    closed: 'This needs a server and does not work in the copy to carry. Open it on the public site.',
  },
};
