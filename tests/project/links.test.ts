import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import GithubSlugger from 'github-slugger';
import { describe, expect, it } from 'vitest';

/** Links in the documents to files of the repository, and to headings in them. The network is not used. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
}).split('\n');
const documents = tracked.filter((file) => file.endsWith('.md'));

/** The text without code, in which brackets are not links. */
function prose(markdown: string): string {
  return markdown.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '');
}

function linksOf(markdown: string): string[] {
  const text = prose(markdown);
  const inline = [...text.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)];
  const named = [...text.matchAll(/^\s*\[[^\]]+\]:\s*<?([^\s>]+)/gm)];
  return [...inline, ...named].flatMap((match) => match[1] ?? []);
}

/** The anchors that GitHub gives to the headings. */
function anchorsOf(markdown: string): string[] {
  const slugger = new GithubSlugger();
  const headings = markdown.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm);
  return [...headings].map(([, title = '']) => slugger.slug(title.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')));
}

/** What is wrong with a link in this document; undefined for external links. */
function fault(document: string, link: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(link)) return undefined;
  const [path = '', anchor] = decodeURI(link).split('#');
  const file = path === '' ? document : normalize(join(dirname(document), path));
  if (file.startsWith('..') || !existsSync(join(root, file))) return 'no such file';
  if (anchor === undefined) return undefined;
  if (!file.endsWith('.md')) return 'no headings there';
  const anchors = anchorsOf(readFileSync(join(root, file), 'utf8'));
  return anchors.includes(anchor) ? undefined : 'no such heading';
}

describe('links in documents', () => {
  it.each(documents)('%s', (document) => {
    const links = linksOf(readFileSync(join(root, document), 'utf8'));
    const wrong = links.flatMap((link) => {
      const why = fault(document, link);
      return why ? `${link}: ${why}` : [];
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ['docs/nothing.md', 'no such file'],
    ['README.md#no-such-part', 'no such heading'],
    ['README.md#for-agents', undefined],
    ['#for-agents', undefined],
    ['../outside.md', 'no such file'],
    ['https://example.com/#x', undefined],
  ])('%s in README.md: %s', (link, expected) => {
    expect(fault('README.md', link)).toBe(expected);
  });

  it('are found in prose and not in code', () => {
    const text =
      'See [a](a.md "A") and ![b](<b.png>).\n\n[c]: c.md#c\n\n`[d](d.md)`\n\n```\n[e](e.md)\n```\n';
    expect(linksOf(text)).toEqual(['a.md', 'b.png', 'c.md#c']);
  });
});
