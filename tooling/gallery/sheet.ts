import type { Shot } from './shoot';

/** The contact sheet: a table for each screen, a row for each state, a column for each variant. */
export function contactSheet(shots: readonly Shot[]): string {
  const screens = [...new Set(shots.map(({ screen }) => screen))];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Gallery</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Gallery</h1>
<nav>${screens.map((screen) => `<a href="#${screen}">${screen}</a>`).join(' ')}</nav>
${screens
  .map((screen) =>
    table(
      screen,
      shots.filter((shot) => shot.screen === screen),
    ),
  )
  .join('\n')}
</body>
</html>
`;
}

const STYLE = `
body { margin: 0; padding: 24px; font: 13px/20px system-ui, sans-serif; background: #e9e9ef; color: #191924 }
nav { display: flex; gap: 16px }
table { border-spacing: 12px }
th { text-align: start; vertical-align: top; font-weight: 600; white-space: nowrap }
thead th { position: sticky; top: 0; background: #e9e9ef }
td { vertical-align: top }
img { display: block; max-width: 380px; box-shadow: 0 0 0 1px #0002 }
ul { max-width: 360px; margin: 4px 0; padding-inline-start: 16px; color: #9c1d28 }
`;

function table(screen: string, shots: readonly Shot[]): string {
  const columns = [...new Set(shots.map(columnOf))];
  const states = [...new Set(shots.map(({ state }) => state))];
  const rows = states.map((state) => {
    const cells = columns.map((column) =>
      cell(shots.find((shot) => shot.state === state && columnOf(shot) === column)),
    );
    return `<tr id="${screen}/${state}"><th>${state}</th>${cells.join('')}</tr>`;
  });
  const head = columns.map((column) => `<th>${column}</th>`).join('');
  return `<h2 id="${screen}">${screen}</h2>
<table><thead><tr><th></th>${head}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`;
}

function columnOf({ variant, browser }: Shot): string {
  return `${variant}, ${browser}`;
}

function cell(shot: Shot | undefined): string {
  if (!shot) return '<td></td>';
  const faults = shot.faults.map((fault) => `<li>${escaped(fault)}</li>`).join('');
  const picture = `<a href="${shot.file}"><img src="${shot.file}" alt="" loading="lazy"></a>`;
  return `<td>${picture}${faults && `<ul>${faults}</ul>`}</td>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
