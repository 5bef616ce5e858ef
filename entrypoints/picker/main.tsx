import '@/components/ui/picker.css';
import { startPicker } from '@/components/picker/start-picker';

const root = document.getElementById('app');
if (root) void startPicker(window, root);
