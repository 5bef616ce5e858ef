import { parse } from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toEntry } from './entry';
import { type CsvWords, toCsv, toJson } from './export';
import { nickReader } from './nicks';
import { sampleRecord } from './testing/samples';

const NOW = new Date(2026, 10, 23, 14, 32, 6).getTime();
const WORDS: CsvWords = {
  header: Array.from({ length: 17 }, (_, i) => `column ${i}`),
  outcome: ({ outcome }) => outcome ?? '',
  entry: ({ entry }) => entry,
  nick: nickReader(false),
};

describe('toCsv', () => {
  it('begins with a byte order mark and keeps every digit of a number', async () => {
    const record = sampleRecord(0, NOW);
    const csv = await toCsv([toEntry(record)], WORDS);
    expect(csv.codePointAt(0)).toBe(0xfeff);
    const [, row] = read(csv);
    expect(row?.[0]).toBe('2026-11-23 14:32:06');
    // The tab keeps a spreadsheet from reading 19 digits as a number.
    expect(row?.[2]).toBe(`${record.tid}\t`);
  });

  it.each(['=HYPERLINK("http://x")', '+1+1', '-2+3', '@SUM(A1)', '\t=1', ' =1+1', '＝1+1', '\r=1', '\n=1'])(
    'does not let %j become a formula',
    async (nick) => {
      const entry = toEntry(sampleRecord(0, NOW, { buyer: { nick } }));
      const csv = await toCsv([entry], WORDS);
      expect(read(csv)[1]?.[3]).toBe(`'${nick}`);
    },
  );

  it('keeps quotes, commas and line breaks inside their cell', async () => {
    const note = 'ERP "已锁", 仓库小周\n14:35 确认';
    const entry = toEntry(sampleRecord(0, NOW, { handled: { at: NOW, note } }));
    const [, row] = read(await toCsv([entry], WORDS));
    expect(row).toHaveLength(17);
    expect(row?.[13]).toBe(note);
  });
});

it('contains operator and reason in both files', async () => {
  const entry = toEntry(sampleRecord(0, NOW, { operator: '小禾', reason: '=改地址' }));
  const [, row] = read(await toCsv([entry], WORDS));
  expect(row?.slice(14, 16)).toEqual(['小禾', "'=改地址"]);
  expect(JSON.parse(toJson([entry], NOW, WORDS.nick)).records).toMatchObject([
    { operator: '小禾', reason: '=改地址' },
  ]);
});

describe('toJson', () => {
  it('contains the unchanged records', () => {
    const record = sampleRecord(1, NOW);
    expect(JSON.parse(toJson([toEntry(record)], NOW, WORDS.nick))).toMatchObject({
      version: 1,
      records: [record],
    });
  });
});

describe('masked nicks', () => {
  const nick = '小鹿乱撞12138';
  const entry = toEntry(sampleRecord(0, NOW, { buyer: { nick, openUid: 'AAH-1' } }));

  it('replace the full ones in the files', async () => {
    const csv = await toCsv([entry], { ...WORDS, nick: nickReader(true) });
    expect(read(csv)[1]?.[3]).toBe('小**8');
    const json = toJson([entry], NOW, nickReader(true));
    expect(json).not.toContain(nick);
    expect(JSON.parse(json).records[0].buyer).toEqual({ maskedNick: '小**8', openUid: 'AAH-1' });
  });

  it.each([
    ['t', 't**'],
    ['ab', 'a**'],
    ['𠮷野家🙂', '𠮷**🙂'],
  ])('%s is %s', (full, masked) => {
    expect(nickReader(true)(sampleRecord(0, NOW, { buyer: { nick: full } }))).toBe(masked);
  });

  it('that came from the page stay as they are', () => {
    expect(nickReader(true)(sampleRecord(0, NOW, { buyer: { maskedNick: 't**7' } }))).toBe('t**7');
  });
});

function read(csv: string): string[][] {
  return parse<string[]>(csv.replace(/^\ufeff/, ''), { skipEmptyLines: true }).data;
}
