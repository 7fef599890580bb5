// Renders the SVG icons of this folder to the PNG files that manifest.xml names: node assets/render-icons.mjs
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const ICONS = {
  icon: [16, 32, 64, 80, 128],
  check: [16, 32, 80],
  pane: [16, 32, 80],
};
const folder = new URL('./', import.meta.url);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const [name, sizes] of Object.entries(ICONS)) {
  const svg = readFileSync(new URL(`${name}.svg`, folder), 'utf8');
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    await page.screenshot({ path: new URL(`${name}-${size}.png`, folder).pathname, omitBackground: true });
  }
}
await browser.close();
