import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { Thumb } from './thumb';

afterEach(() => render(null, document.body));

function source(url?: string): string | undefined {
  render(<Thumb url={url} />, document.body);
  return document.querySelector('img')?.src;
}

it('shows a picture of the platform', () => {
  expect(source('//img.alicdn.com/a.jpg')).toBe('https://img.alicdn.com/a.jpg');
});

it.each([undefined, 'https://evil.example/a.jpg', 'data:image/png;base64,AAAA', '/options.html'])(
  'requests none from any other host: %s',
  (url) => {
    expect(source(url)).toBeUndefined();
    expect(document.querySelector('.ol-thumb')).not.toBeNull();
  },
);
