import type { Locale } from '../schema/locale.ts';

/** What the service worker knows of the build that it belongs to. */
export interface OfflineBuild {
  /** The base path with a slash at its end. */
  readonly base: string;
  /** Differs where the data or an asset of the build differ. */
  readonly build: string;
  readonly words: Readonly<Record<Locale, OfflineWords>>;
}

/** What the service worker says, as HTML. */
interface OfflineWords {
  /** On a kept page. */
  readonly kept: string;
  /** Where the page that was asked for is not kept. */
  readonly missing: string;
}
