import { examine } from '../../content/examine.ts';
import type { FileText } from '../../content/source.ts';
import { serve } from '../threads.ts';

serve((texts: readonly FileText[]) => texts.map(examine));
