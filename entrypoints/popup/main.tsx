import '@/components/ui/ui.css';
import '@/components/ui/order.css';
import '@/components/popup/popup.css';
import { browserHost, isToolbarPopup, sidePanelOpener } from './browserHost';
import { open } from './open';

open(browserHost('popup', sidePanelOpener()), isToolbarPopup());
