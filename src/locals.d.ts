declare namespace App {
  /** What a page tells to the components within it. */
  interface Locals {
    /** Whether the page shows a scheme, and so loads the script of schemes. */
    hasScheme?: boolean;
  }
}
