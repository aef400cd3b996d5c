import ts from 'typescript';

/** Something that a file exports, and what its docstring holds. */
export interface Docstring {
  readonly name: string;
  readonly kind: 'function' | 'class' | 'other';
  readonly isInternal: boolean;
  /** The code of each `@example`. */
  readonly examples: readonly string[];
}

/** A statement of an example, with the value that the comment behind or below it says it has. */
interface ExampleStep {
  readonly text: string;
  readonly value: string | null;
}

/** An example, taken apart. */
export interface ExampleParts {
  /** What it imports, by paths from the root of the repository. */
  readonly imports: readonly { readonly names: readonly string[]; readonly from: string }[];
  readonly steps: readonly ExampleStep[];
}

/**
 * Everything that a file exports.
 *
 * @param text - of the file
 */
export function docstringsOf(text: string): Docstring[] {
  return parse(text).statements.flatMap((statement) => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
    return isExported ? [{ ...exportOf(statement), ...tagsOf(statement) }] : [];
  });
}

/**
 * The blocks of TypeScript in a text.
 *
 * @param markdown - the text
 */
export function codeOf(markdown: string): string[] {
  return [...markdown.matchAll(/```ts\n([^]*?)\n```/g)].map(([, code = '']) => code);
}

/**
 * Takes an example apart into what it imports and its statements in order.
 *
 * @param code - of an `@example`; what the file of the docstring exports needs no import
 * @throws Error for an import that names nothing
 */
export function exampleParts(code: string): ExampleParts {
  const source = parse(code);
  const imports = source.statements.filter(ts.isImportDeclaration).map((statement) => {
    const names = statement.importClause?.namedBindings;
    const from = statement.moduleSpecifier;
    if (names === undefined || !ts.isNamedImports(names) || !ts.isStringLiteral(from))
      throw new Error(`an example imports by name: ${statement.getText()}`);
    return { names: names.elements.map(({ name }) => name.text), from: from.text };
  });
  const steps = source.statements
    .filter((statement) => !ts.isImportDeclaration(statement))
    .map((statement): ExampleStep => {
      const [, value] = /^\s*\/\/ (.+)/.exec(code.slice(statement.end)) ?? [];
      return ts.isExpressionStatement(statement) && value !== undefined
        ? { text: statement.expression.getText(), value }
        : { text: statement.getText(), value: null };
    });
  return { imports, steps };
}

function parse(text: string): ts.SourceFile {
  return ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true);
}

function exportOf(statement: ts.Statement): Pick<Docstring, 'name' | 'kind'> {
  if (ts.isFunctionDeclaration(statement)) return { name: statement.name?.text ?? '', kind: 'function' };
  if (ts.isClassDeclaration(statement)) return { name: statement.name?.text ?? '', kind: 'class' };
  const [declaration] = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [];
  if (declaration === undefined || !ts.isIdentifier(declaration.name)) return { name: '', kind: 'other' };
  const { name, initializer } = declaration;
  const isFunction =
    initializer !== undefined && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer));
  return { name: name.text, kind: isFunction ? 'function' : 'other' };
}

function tagsOf(statement: ts.Statement): Pick<Docstring, 'isInternal' | 'examples'> {
  const tags = ts.getJSDocTags(statement);
  return {
    isInternal: tags.some(({ tagName }) => tagName.text === 'internal'),
    examples: tags
      .filter(({ tagName }) => tagName.text === 'example')
      .flatMap(({ comment }) => codeOf(ts.getTextOfJSDocComment(comment) ?? '')),
  };
}
