/** A component as the compiler of TypeScript, which cannot read it, sees it from a module. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
