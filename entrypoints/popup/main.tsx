import '@/components/ui/ui.css';
import '@/components/ui/order.css';
import '@/components/popup/popup.css';
import { open } from './open';
import { isToolbarPopup, popupScreen, sidePanelOpener } from './popup-screen';

open(popupScreen('popup', sidePanelOpener()), isToolbarPopup());
