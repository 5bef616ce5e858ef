import { describe, expect, it, vi } from 'vitest';
import { welcome } from './welcome';

function fakeBrowser(installType: string | Error) {
  const create = vi.fn(async (_: { url: string }) => ({}));
  const getSelf = async () => {
    if (installType instanceof Error) throw installType;
    return { installType };
  };
  const browser = {
    management: { getSelf },
    runtime: { getURL: (path: string) => `chrome-extension://id${path}` },
    tabs: { create, query: async () => [] },
    windows: {},
  };
  return { create, browser: browser as unknown as Parameters<typeof welcome>[0] };
}

const silent = { welcomePage: async () => undefined, later: async () => {} };

describe('the welcome page', () => {
  it.each(['normal', 'development', 'sideload', 'other'])(
    'opens after an installation (%s)',
    async (type) => {
      const { browser, create } = fakeBrowser(type);
      await welcome(browser, 'install', silent);
      expect(create.mock.calls).toEqual([[{ url: 'chrome-extension://id/welcome.html' }]]);
    },
  );

  it('does not open if an administrator has installed the extension', async () => {
    const { browser, create } = fakeBrowser('admin');
    await welcome(browser, 'install', silent);
    expect(create).not.toHaveBeenCalled();
  });

  it.each(['update', 'browser_update'] as const)('does not open on %s', async (reason) => {
    const { browser, create } = fakeBrowser('normal');
    await welcome(browser, reason, silent);
    expect(create).not.toHaveBeenCalled();
  });

  it('does not open if the browser does not report how the extension was installed', async () => {
    const { browser, create } = fakeBrowser(new Error('no management'));
    await expect(welcome(browser, 'install', silent)).rejects.toThrow();
    expect(create).not.toHaveBeenCalled();
  });

  it.each([
    ['normal', false, 0],
    ['normal', true, 1],
    ['admin', true, 1],
    ['admin', false, 0],
  ])('follows a policy: installed by %s, %s', async (type, word, opened) => {
    const { browser, create } = fakeBrowser(type);
    await welcome(browser, 'install', { ...silent, welcomePage: async () => word });
    expect(create).toHaveBeenCalledTimes(opened);
  });

  it('follows a policy that arrives late, if an administrator has installed the extension', async () => {
    const { browser, create } = fakeBrowser('admin');
    let word: boolean | undefined;
    await welcome(browser, 'install', {
      welcomePage: async () => word,
      later: async () => {
        word = true;
      },
    });
    expect(create).toHaveBeenCalledTimes(1);
  });
});
