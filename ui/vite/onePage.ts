// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

type File = { type: string; fileName: string; code?: string; source?: string | Uint8Array };

const sha256 = (text: string) =>
  `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** The script so that nothing in it can end its element or start a comment. */
function quiet(code: string): string {
  return code
    .replace(/\r\n?/g, '\n')
    .replace(/<(\/script|!--)/gi, '\\x3C$1')
    .replaceAll('https://svelte.dev/e/', 'svelte.dev/e/')
    .trim();
}

/**
 * Puts script and style into the page and writes a policy that allows these two and nothing else:
 * no address can be fetched, no other script can run.
 */
export function onePage(): Plugin {
  return {
    name: 'glasshouse-one-page',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = Object.values(bundle) as File[];
      const pages = files.filter((file) => file.fileName.endsWith('.html'));
      const scripts = files.filter((file) => file.fileName.endsWith('.js'));
      const styles = files.filter((file) => file.fileName.endsWith('.css'));
      if (pages.length !== 1 || scripts.length !== 1 || files.length !== 2 + styles.length) {
        const names = files.map((file) => file.fileName).join(', ');
        throw new Error(`expected one page, one script and styles, got ${names}`);
      }
      const page = pages[0]!;
      const script = quiet(scripts[0]!.code ?? '');
      const style = styles
        .map((file) => String(file.source))
        .join('\n')
        .trim();
      const policy =
        `default-src 'none'; script-src ${sha256(script)}; style-src ${sha256(style)}; ` +
        `img-src data: blob:; base-uri 'none'; form-action 'none'`;
      page.source = String(page.source)
        .replace(/\s*<script type="module"[^>]*src=[^>]*><\/script>/, '')
        .replace(/\s*<link rel="stylesheet"[^>]*>/g, '')
        .replace('__POLICY__', () => policy)
        .replace('</head>', () => `<style>${style}</style>\n</head>`)
        .replace('</body>', () => `<script type="module">${script}</script>\n</body>`);
      for (const file of [...scripts, ...styles]) {
        delete bundle[file.fileName];
      }
    },
  };
}
