import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { describe, expect, it } from 'vitest';
import { firefoxPolicy } from '@/components/options/seats/files/firefox';
import { linuxPolicy } from '@/components/options/seats/files/linux';
import { macosProfile } from '@/components/options/seats/files/macos';
import { windowsPolicy } from '@/components/options/seats/files/windows';
import { extensionId } from '@/tooling/packages/crx';
import { OFFLINE_KEY } from '@/tooling/packages/offline-key';
import { parsePolicy } from '@/utils/background/shops/policy-shape';

/** The policies in docs/deploy.md are parsed by the product's own code. */

const document = readFileSync(fileURLToPath(new URL('../../docs/deploy.md', import.meta.url)), 'utf8');

function blocks(language: string): string[] {
  const found = document.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'));
  return [...found].map((match) => match[1] ?? '');
}

interface Ready {
  install: unknown;
  policy: unknown;
}

const ID = 'abcdefghijklmnopabcdefghijklmnop';
const GECKO_ID = 'order-lock@qianniu-order-lock.org';

function linux(): Ready {
  const file = JSON.parse(blocks('json')[0] ?? '');
  return { install: file.ExtensionSettings[ID], policy: file['3rdparty'].extensions[ID] };
}

function firefox(): Ready {
  const { policies } = JSON.parse(blocks('json')[1] ?? '');
  return { install: policies.ExtensionSettings[GECKO_ID], policy: policies['3rdparty'].Extensions[GECKO_ID] };
}

function windows(): Ready {
  const [text = ''] = blocks('reg');
  const value = (name: string): string => {
    const written = new RegExp(`^"${name}"="(.*)"$`, 'm').exec(text)?.[1] ?? '';
    return written.replace(/\\(["\\])/g, '$1');
  };
  const version = Number.parseInt(/^"version"=dword:([0-9a-f]{8})$/m.exec(text)?.[1] ?? '', 16);
  expect(text).toContain(`3rdparty\\extensions\\${ID}\\policy]`);
  return {
    install: JSON.parse(value('ExtensionSettings'))[ID],
    policy: { version, shops: JSON.parse(value('shops')) },
  };
}

type Plist = string | number | Plist[] | { [key: string]: Plist };

function plist(element: XmlElement): Plist {
  const children = element.children.filter((child) => child instanceof XmlElement);
  if (element.name === 'integer') return Number(element.text);
  if (element.name === 'string') return element.text;
  if (element.name === 'array') return children.map(plist);
  const pairs: [string, Plist][] = [];
  for (let i = 0; i + 1 < children.length; i += 2) {
    const [key, value] = [children[i], children[i + 1]];
    if (key?.name === 'key' && value) pairs.push([key.text, plist(value)]);
  }
  return Object.fromEntries(pairs);
}

const macos = (): Ready => readProfile(blocks('xml')[0] ?? '');

function readProfile(text: string): Ready {
  const { root } = parseXml(text);
  const dict = root?.children.find((child) => child instanceof XmlElement);
  if (!(dict instanceof XmlElement)) throw new Error('no dict');
  const { PayloadContent: payloads } = plist(dict) as { PayloadContent: Record<string, Plist>[] };
  const of = (type: string) => payloads.find(({ PayloadType }) => PayloadType === type);
  const { version, shops } = of(`com.google.Chrome.extensions.${ID}`) ?? {};
  const settings = of('com.google.Chrome')?.ExtensionSettings as Record<string, Plist>;
  return { install: settings[ID], policy: { version, shops } };
}

/** What 给其他座席 writes for the shop of the document. */
const MADE = {
  at: { id: ID, address: 'https://it.example.com/order-lock/updates.xml' },
  values: {
    version: 1,
    shops: [
      {
        sellerNick: '苏宁易购官方旗舰店',
        appKey: '23456789',
        appSecret: '0123456789abcdef0123456789abcdef',
        targetAppKey: '34567890',
      },
    ],
  },
};

describe('what options write', () => {
  it('Linux: is what stands in the document', () => {
    expect(linuxPolicy(MADE.at, MADE.values)).toBe(blocks('json')[0]);
  });

  it('Windows: is what stands in the document, and the same for Edge', () => {
    const made = windowsPolicy(MADE.at, MADE.values).replace(/\r\n/g, '\n');
    const shown = blocks('reg')[0] ?? '';
    expect(made.startsWith(shown)).toBe(true);
    expect(made.slice(shown.length)).toContain('Microsoft\\Edge');
  });

  it('macOS: is what stands in the document', () => {
    const made = macosProfile(MADE.at, MADE.values, () => '00000000-0000-0000-0000-000000000000');
    expect(readProfile(made)).toEqual(macos());
  });

  it('Firefox: is what stands in the document', () => {
    const address = 'https://it.example.com/order-lock/qianniu-order-lock-1.0.0-firefox-intranet.xpi';
    expect(JSON.parse(firefoxPolicy(address, MADE.values))).toEqual(JSON.parse(blocks('json')[1] ?? ''));
  });
});

describe('policies in docs/deploy.md', () => {
  it.each([
    ['Linux', linux, true],
    ['Windows', windows, true],
    ['macOS', macos, true],
    ['Firefox', firefox, false],
  ])('%s: installs, and sets a shop', (_, ready, secretsAllowed) => {
    const { install, policy } = ready();
    expect(install).toMatchObject({ installation_mode: 'force_installed' });
    const [managed, ...others] = parsePolicy(policy, secretsAllowed).shops;
    expect(others).toEqual([]);
    expect(managed?.shop).toMatchObject({ sellerNick: '苏宁易购官方旗舰店', targetAppKey: '34567890' });
    expect(!!managed?.secrets).toBe(secretsAllowed);
  });

  it('the id of the manually loaded folder is correct', () => {
    expect(document).toContain(`\`${extensionId(Buffer.from(OFFLINE_KEY, 'base64'))}\``);
  });
});
