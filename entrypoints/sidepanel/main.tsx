import '@/components/ui/ui.css';
import '@/components/ui/order.css';
import '@/components/popup/popup.css';
import { open } from '../popup/open';
import { popupScreen } from '../popup/popup-screen';

open(popupScreen('panel'), false);
