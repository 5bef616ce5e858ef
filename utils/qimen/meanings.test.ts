import { describe, expect, it } from 'vitest';
import file from '@/public/error-meanings.json';
import rows from '@/tests/fixtures/qimen/top-errors.json';
import { createMeanings } from './meanings';

describe('meanings of codes', () => {
  it('are the texts of the fixtures, row by row, with the same codes', () => {
    const texts = rows.map(({ code, sub_code, ...row }) => ({
      ...(code !== undefined && { [typeof code === 'number' ? 'code' : 'errorCode']: String(code) }),
      ...(sub_code !== undefined && { subCode: sub_code }),
      meaning: { zh: row.meaning_zh, en: row.meaning_en },
      advice: { zh: row.advice_zh, en: row.advice_en },
    }));
    expect(file.rows).toEqual(texts);
  });

  it('explain both kinds of codes once the file is loaded', async () => {
    const { ready, explain } = createMeanings(async () => file);
    expect(explain('1004')).toBeUndefined();
    await ready();
    expect(explain('1004')?.advice.zh).toContain('仓库');
    expect(explain('25')?.meaning.en).toBe('Invalid Signature');
    expect(explain('11', 'isv.permission-ip-whitelist-limit')?.meaning.zh).toBe('调用 IP 不在白名单内');
    expect(explain('77001')).toBeUndefined();
    expect(explain()).toBeUndefined();
  });

  it('are loaded once, and again after a failure', async () => {
    let loads = 0;
    const { ready, explain } = createMeanings(async () => {
      loads += 1;
      if (loads === 1) throw new Error('gone');
      return file;
    });
    await ready();
    expect(explain('25')).toBeUndefined();
    await ready();
    await ready();
    expect(loads).toBe(2);
    expect(explain('25')?.meaning.zh).toBe('无效签名');
  });
});
