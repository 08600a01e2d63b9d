// Reads the project's own files for the convention tests: what is there, what imports what, what code does.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/** Every file of the project that git keeps or would keep, as paths from its top. */
export const projectFiles: readonly string[] = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard'],
  { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
)
  .split('\n')
  .filter((path) => path !== '' && existsSync(path));

export const read = (path: string): string => readFileSync(path, 'utf8');

export const sources: readonly string[] = projectFiles.filter((path) => /^src\/.*\.tsx?$/.test(path));

export interface Import {
  readonly from: string;
  /** As written. */
  readonly name: string;
  /** Folder under src/ that it reaches, null for packages. */
  readonly folder: string | null;
  readonly typeOnly: boolean;
}

/** Every import of a source file: static, re-exported, dynamic and in types. */
export function importsOf(path: string): readonly Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (!specifier || !ts.isStringLiteral(specifier)) return;
    found.push({ from: path, name: specifier.text, folder: folderOf(path, specifier.text), typeOnly });
  };
  walk(parse(path), (node) => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    }
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
  });
  return found;
}

/** Folder under src/ of a file: `article` for src/article/dom/text.ts. */
export function ownFolder(path: string): string {
  return path.split('/')[1] ?? '';
}

function folderOf(path: string, name: string): string | null {
  if (!name.startsWith('.')) return null;
  const target = posix.join(posix.dirname(path), name);
  return target.startsWith('src/') ? ownFolder(target) : `../${target}`;
}

const makesMarkup = new Set(['insertAdjacentHTML', 'createContextualFragment', 'setHTMLUnsafe', 'parseHTMLUnsafe']);
const takesMarkup = new Set(['innerHTML', 'outerHTML', 'srcdoc']);

/** Places where a source file turns text into markup, as `line: what`. Reading innerHTML is no such place. */
export function markupPlaces(path: string): readonly string[] {
  const source = parse(path);
  const places: string[] = [];
  const note = (node: ts.Node, what: string): void => {
    places.push(`${path}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1} ${what}`);
  };
  walk(source, (node) => {
    if (ts.isBinaryExpression(node) && isAssignment(node) && ts.isPropertyAccessExpression(node.left)) {
      if (takesMarkup.has(node.left.name.text)) note(node, node.left.name.text);
    }
    if (ts.isPropertyAccessExpression(node)) {
      const { text } = node.name;
      if (makesMarkup.has(text)) note(node, text);
      if (/^write(ln)?$/.test(text) && /\bdocument$/i.test(node.expression.getText(source)))
        note(node, 'document.write');
    }
    if (ts.isIdentifier(node) && node.text === 'DOMParser') note(node, 'DOMParser');
    if (ts.isIdentifier(node) && node.text === 'dangerouslySetInnerHTML') note(node, 'dangerouslySetInnerHTML');
  });
  return places;
}

function isAssignment(node: ts.BinaryExpression): boolean {
  const { kind } = node.operatorToken;
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

function parse(path: string): ts.SourceFile {
  return ts.createSourceFile(path, read(path), ts.ScriptTarget.ES2022, true);
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}
