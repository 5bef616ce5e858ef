import '@/components/ui/ui.css';
import '@/components/ui/order.css';
import '@/components/popup/popup.css';
import { browserHost } from '../popup/browserHost';
import { open } from '../popup/open';

open(browserHost('panel'), false);
