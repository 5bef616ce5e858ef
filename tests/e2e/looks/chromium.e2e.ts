import { describeLooks } from './suite';

describeLooks({ browser: 'chromium', languages: ['zh-CN', 'en'], forcesColors: true });
