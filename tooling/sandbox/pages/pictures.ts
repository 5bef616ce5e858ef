import type { Route } from '../router';

const COLORS: Readonly<Record<string, [string, string]>> = {
  bedding: ['#dde6f0', '#7d98bd'],
  pillow: ['#efe8dc', '#cdb98f'],
  mug: ['#e3ece5', '#5d7f6a'],
  lamp: ['#f3e9da', '#b98a3c'],
  towel: ['#ebe3f0', '#a68bb8'],
  plant: ['#e2ede2', '#5f9168'],
  curtain: ['#ece9e4', '#9a9184'],
  rug: ['#f1e4e0', '#b77c6a'],
};

export function pictureUrl(picture: string): string {
  return `https://img.alicdn.com/bao/uploaded/${picture}.png`;
}

/** Generated item pictures: thumbnails are remote, so the platform's picture host must answer. */
export const pictureRoutes: Route[] = [
  {
    name: 'pictures',
    hosts: ['img.alicdn.com'],
    path: '/bao/uploaded/*',
    handle: (request) => {
      const name = /([a-z]+)\.png/.exec(request.path)?.[1] ?? '';
      const [back = '#eee', front = '#aaa'] = COLORS[name] ?? [];
      return { headers: { 'content-type': 'image/svg+xml' }, body: picture(back, front) };
    },
  },
];

function picture(back: string, front: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80" width="80" height="80"><rect width="80" height="80" fill="${back}"/><rect x="18" y="34" width="44" height="26" rx="6" fill="${front}"/><rect x="24" y="24" width="32" height="14" rx="7" fill="#fff"/></svg>`;
}
