import type { PolicyValue } from './policy-values';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">`;

/** A value as a property list in XML. */
export function plistDocument(value: PolicyValue): string {
  return `${HEAD}\n${element(value, '')}\n</plist>\n`;
}

function element(value: PolicyValue, indent: string): string {
  const inner = `${indent}  `;
  if (typeof value === 'string') return `${indent}<string>${escaped(value)}</string>`;
  if (typeof value === 'number') return `${indent}<integer>${value}</integer>`;
  if (typeof value === 'boolean') return `${indent}<${value}/>`;
  if (Array.isArray(value)) {
    return wrapped(
      'array',
      value.map((each) => element(each, inner)),
      indent,
    );
  }
  const pairs = Object.entries(value).map(
    ([key, each]) => `${inner}<key>${escaped(key)}</key>\n${element(each, inner)}`,
  );
  return wrapped('dict', pairs, indent);
}

function wrapped(tag: string, lines: string[], indent: string): string {
  return [`${indent}<${tag}>`, ...lines, `${indent}</${tag}>`].join('\n');
}

/** Characters that XML 1.0 cannot represent in any notation are left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r/g, '&#13;');
}
