import { describeLooks } from './suite';

describeLooks({ browser: 'chromium', isWhole: true });
