import '@/components/ui/ui.css';
import '@/components/history/history.css';
import { render } from 'preact';
import { HistoryApp } from '@/components/history/HistoryApp';
import { browserHost } from '../popup/browserHost';
import { pageAddress, saveFile } from './pageHost';

const root = document.getElementById('app');
if (root) render(<HistoryApp host={{ ...browserHost('popup'), saveFile, address: pageAddress() }} />, root);
