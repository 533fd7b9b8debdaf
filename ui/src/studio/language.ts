// SPDX-License-Identifier: Apache-2.0
import { speak, type Messages } from '../text/messages';

export const LANGUAGES = [
  { code: 'en', name: 'English' },
  { code: 'zh-CN', name: '中文' },
];

const KEY = 'glasshouse-language';

function wished(): string {
  try {
    return localStorage.getItem(KEY) ?? navigator.language;
  } catch {
    return navigator.language;
  }
}

/** Speaks the language that the reader chose, or else the browser's, or else English. */
export async function begin(): Promise<string> {
  const code = wished().startsWith('zh') ? 'zh-CN' : 'en';
  if (code === 'zh-CN') {
    const words = (await import('../../messages/zh-CN.json')).default as Messages;
    speak(code, words);
  }
  return code;
}

/** Keeps the choice and draws everything anew: the address says where the reader was. */
export function keep(code: string): void {
  try {
    localStorage.setItem(KEY, code);
  } catch {
    return; // without storage the browser's own language stays
  }
  location.reload();
}
