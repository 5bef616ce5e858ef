import { XmlElement as Element, parseXml, type XmlElement } from '@rgrove/parse-xml';
import { describe, expect, it } from 'vitest';
import { firefoxPolicy } from './firefox';
import { linuxPolicy } from './linux';
import { macosProfile } from './macos';
import { type PolicyValue, type PolicyValues, policyValues } from './policy-values';
import { asRegistryFile, windowsPolicy } from './windows';

const ID = 'abcdefghijklmnopabcdefghijklmnop';
const AT = { id: ID, address: 'https://it.example.com/order-lock/updates.xml' };

/** Every character with a special meaning in one of the formats. */
const NASTY = '“亲”，\\n 是\\"引号"、<b>&amp;</b>\n第二行\t𠮷 %PATH% \'$1\'';
const VALUES: PolicyValues = {
  version: 1,
  welcomePage: true,
  shops: [
    {
      sellerNick: '苏宁易购官方旗舰店',
      appSecret: 's\\"&<>',
      extraParams: { customerId: NASTY },
      successCodes: ['S0', '"'],
      color: 3,
      sendSession: true,
    },
  ],
  preferences: { replies: { locked: [NASTY], refused: [] }, launcher: false, operator: '' },
};

describe('the policy for Linux', () => {
  it('is JSON that installs the extension and sets it up', () => {
    expect(JSON.parse(linuxPolicy(AT, VALUES))).toEqual({
      ExtensionSettings: {
        [ID]: {
          installation_mode: 'force_installed',
          update_url: AT.address,
          toolbar_pin: 'force_pinned',
        },
      },
      '3rdparty': { extensions: { [ID]: VALUES } },
    });
  });

  it('only sets it up if no address is given', () => {
    expect(JSON.parse(linuxPolicy({ id: ID, address: '' }, VALUES))).toEqual({
      '3rdparty': { extensions: { [ID]: VALUES } },
    });
  });
});

describe('policies.json of Firefox', () => {
  it('contains no secret, whatever it is given', () => {
    const text = firefoxPolicy('https://it.example.com/a.xpi', VALUES);
    const { policies } = JSON.parse(text);
    expect(text).not.toContain('appSecret');
    const [shop] = policies['3rdparty'].Extensions['order-lock@qianniu-order-lock.org'].shops;
    expect(shop).toMatchObject({ sellerNick: '苏宁易购官方旗舰店', extraParams: { customerId: NASTY } });
    expect(policies.ExtensionSettings['order-lock@qianniu-order-lock.org']).toEqual({
      installation_mode: 'force_installed',
      install_url: 'https://it.example.com/a.xpi',
    });
  });
});

/** A `.reg` file as the registry editor reads it. */
function readRegistry(text: string): Record<string, Record<string, string | number>> {
  const [head, ...blocks] = text.split('\r\n\r\n');
  expect(head).toBe('Windows Registry Editor Version 5.00');
  const keys: Record<string, Record<string, string | number>> = {};
  for (const block of blocks) {
    const [title = '', ...lines] = block.split('\r\n').filter(Boolean);
    const values: Record<string, string | number> = {};
    for (const line of lines) {
      const found = /^"((?:[^"\\]|\\["\\])*)"=(?:dword:([0-9a-f]{8})|"((?:[^"\\]|\\["\\])*)")$/.exec(line);
      if (!found) throw new Error(`not a line of a .reg file: ${line}`);
      const [, name = '', number, string = ''] = found;
      values[name] = number === undefined ? string.replace(/\\(["\\])/g, '$1') : Number.parseInt(number, 16);
    }
    keys[title.slice(1, -1)] = values;
  }
  return keys;
}

describe('the registry file for Windows', () => {
  const keys = readRegistry(windowsPolicy(AT, VALUES));

  it.each(['Google\\Chrome', 'Microsoft\\Edge'])('sets everything up in %s', (browser) => {
    const key = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${browser}`;
    const installed = JSON.parse(String(keys[key]?.ExtensionSettings));
    expect(installed[ID]).toMatchObject({ installation_mode: 'force_installed', update_url: AT.address });
    const values = keys[`${key}\\3rdparty\\extensions\\${ID}\\policy`] ?? {};
    expect(values).toMatchObject({ version: 1, welcomePage: 1 });
    expect(JSON.parse(String(values.shops))).toEqual(VALUES.shops);
    expect(JSON.parse(String(values.preferences))).toEqual(VALUES.preferences);
  });

  it('is UTF-16 LE with a byte order mark', () => {
    const text = windowsPolicy(AT, VALUES);
    const bytes = asRegistryFile(text);
    expect([...bytes.slice(0, 4)]).toEqual([0xff, 0xfe, 'W'.charCodeAt(0), 0]);
    expect(new TextDecoder('utf-16le', { fatal: true }).decode(bytes)).toBe(text);
  });
});

function plistValue(element: XmlElement): PolicyValue {
  const children = element.children.filter((child) => child instanceof Element);
  if (element.name === 'true' || element.name === 'false') return element.name === 'true';
  if (element.name === 'integer') return Number(element.text);
  if (element.name === 'string') return element.text;
  if (element.name === 'array') return children.map(plistValue);
  const pairs: [string, PolicyValue][] = [];
  for (let i = 0; i + 1 < children.length; i += 2) {
    const [key, value] = [children[i], children[i + 1]];
    if (key?.name === 'key' && value) pairs.push([key.text, plistValue(value)]);
  }
  return Object.fromEntries(pairs);
}

describe('the profile for macOS', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const text = macosProfile(AT, VALUES, () => ids.shift() ?? '');
  const { root } = parseXml(text);
  const dict = root?.children.find((child) => child instanceof Element);
  const profile = dict instanceof Element ? (plistValue(dict) as PolicyValues) : {};
  const payloads = profile.PayloadContent as PolicyValues[];

  it('is a property list with a domain for each browser and for the extension in it', () => {
    expect(profile).toMatchObject({ PayloadType: 'Configuration', PayloadScope: 'System' });
    expect(payloads.map(({ PayloadType }) => PayloadType)).toEqual([
      'com.google.Chrome',
      `com.google.Chrome.extensions.${ID}`,
      'com.microsoft.Edge',
      `com.microsoft.Edge.extensions.${ID}`,
    ]);
  });

  it('keeps every value', () => {
    expect(payloads[1]).toMatchObject(VALUES);
    expect(payloads[3]).toMatchObject(VALUES);
  });

  it('gives each payload an id of its own', () => {
    const given = [profile, ...payloads].map(({ PayloadUUID }) => PayloadUUID);
    expect(given.toSorted()).toEqual(['A', 'B', 'C', 'D', 'E']);
  });

  it('leaves out what XML cannot represent', () => {
    const odd = macosProfile(AT, { operator: 'a\u0000\u0008b\ud800c' }, () => '1');
    expect(odd).toContain('<string>abc</string>');
    expect(() => parseXml(odd)).not.toThrow();
  });
});

describe('the values of a policy', () => {
  const file = {
    version: 1,
    shops: [
      { sellerNick: '云栖里', appKey: '1', targetAppKey: '2', format: 'json', color: 2, isDefault: true },
    ],
    preferences: {},
    customSurfaces: [],
    secrets: 'none',
  };

  it('are those of the file, without empty values and defaults', () => {
    expect(policyValues(JSON.stringify(file), false)).toEqual({
      version: 1,
      shops: [{ sellerNick: '云栖里', appKey: '1', targetAppKey: '2', color: 2, isDefault: true }],
    });
    expect(policyValues(JSON.stringify({ ...file, shops: [] }), true)).toEqual({
      version: 1,
      welcomePage: true,
    });
  });
});
