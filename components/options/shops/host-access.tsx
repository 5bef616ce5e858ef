import { useCallback, useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { ShopView } from '@/utils/messages/views';
import { useOptions } from '../options-screen';
import { originsOf } from './gateway-hosts';

/**
 * The browser lets a user withhold hosts, including those of the platform: shown here, with the button to grant them.
 */
export function HostAccess({ shop }: { shop: ShopView }) {
  const { screen, t } = useOptions();
  const [withheld, setWithheld] = useState<string[]>([]);
  const { gatewayUrl, topUrl } = shop;

  const look = useCallback(async () => {
    const origins = originsOf({ gatewayUrl, topUrl });
    const has = await Promise.all(
      origins.map((origin) => screen.permissions.contains({ origins: [origin] })),
    );
    setWithheld(origins.filter((_, i) => !has[i]));
  }, [screen, gatewayUrl, topUrl]);
  useEffect(() => void look(), [look]);

  if (withheld.length === 0) return null;
  const hosts = withheld.map((origin) => origin.replace(/^https?:\/\/|\/\*$/g, ''));
  return (
    <Notice
      icon="warning"
      action={
        <Button
          size="small"
          onClick={() => void screen.permissions.request({ origins: withheld }).then(look)}
        >
          {t.frame.allow}
        </Button>
      }
    >
      {t.shops.withheld(hosts)}
    </Notice>
  );
}
