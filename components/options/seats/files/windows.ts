import { forceInstalled, forceInstalledInEdge } from './force-install';
import type { Installation, PolicyValue, PolicyValues } from './policy-values';

const HEAD = 'Windows Registry Editor Version 5.00';
const BROWSERS = [
  { key: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome', installed: forceInstalled },
  { key: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Edge', installed: forceInstalledInEdge },
];

/** A `.reg` file for Chrome and Edge on Windows, as text; lists and objects are written in it as JSON. */
export function windowsPolicy({ id, address }: Installation, values: PolicyValues): string {
  const sections = BROWSERS.flatMap(({ key, installed }) => [
    ...(address ? [section(key, { ExtensionSettings: { [id]: installed(address) } })] : []),
    section(`${key}\\3rdparty\\extensions\\${id}\\policy`, values),
  ]);
  return `${[HEAD, ...sections].join('\r\n\r\n')}\r\n`;
}

/** As saved by the registry editor itself: UTF-16 LE with a byte order mark. */
export function asRegistryFile(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2 * (text.length + 1));
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let i = 0; i < text.length; i += 1) view.setUint16(2 * (i + 1), text.charCodeAt(i), true);
  return bytes;
}

function section(key: string, values: PolicyValues): string {
  const lines = Object.entries(values).map(([name, value]) => `${quoted(name)}=${data(value)}`);
  return [`[${key}]`, ...lines].join('\r\n');
}

function data(value: PolicyValue): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'object') return quoted(JSON.stringify(value));
  return `dword:${Number(value).toString(16).padStart(8, '0')}`;
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}
