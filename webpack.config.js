const path = require('node:path');
const webpack = require('webpack');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { version } = require('./package.json');

/** The base URL that manifest.xml in the repository is written with. */
const MANIFEST_BASE = 'https://localhost:3000';

/** Where the pane gets office.js from: its own folder (intranet), Microsoft's CDN, or the one run by 21Vianet. */
const OFFICE_SOURCES = {
  self: { script: 'officejs/office.js', origin: '' },
  cdn: {
    script: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    origin: ' https://appsforoffice.microsoft.com',
  },
  '21vianet': {
    script: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
    origin: ' https://appsforoffice.cdn.partner.office365.cn',
  },
};

/** The files that office.js loads in Excel on Windows, on the Mac and on the web, with its own folder layout. */
const OFFICE_FILES = [
  'office.js',
  'excel-{win32-16.00,win32-16.01,mac-16.00,web-16.00}.js',
  'excel-15{,.01,.02}.js',
  'o15apptofilemappingtable.js',
  '{zh-cn,en-us}/office_strings.js',
  'telemetry/oteljs_agave.js',
  'ariatelemetry/aria-web-telemetry.js',
];

/**
 * `npm run build -- --env base=https://intranet.example/anju --env officejs=self|cdn|21vianet`
 * makes `dist/cli/anju.js` (the command line) and `dist/web/` (what a web server hands out).
 */
module.exports = (env, argv) => {
  const mode = argv.mode ?? 'production';
  const officeSource = OFFICE_SOURCES[env.officejs ?? 'self'];
  if (!officeSource)
    throw new Error(`--env officejs must be one of ${Object.keys(OFFICE_SOURCES).join(', ')}`);
  if (env.bench) return [benchmarks(mode)];
  return [commandLine(mode), web(mode, baseUrl(env.base ?? MANIFEST_BASE), officeSource)];
};

function baseUrl(text) {
  const url = new URL(text);
  if (url.protocol !== 'https:')
    throw new Error('--env base must be an https address: Office accepts no other');
  return url.href.replace(/\/$/, '');
}

function common(name, mode) {
  return {
    name,
    mode,
    context: __dirname,
    devtool: false,
    resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'ts-loader',
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
      ],
    },
    plugins: [new webpack.DefinePlugin({ ANJU_VERSION: JSON.stringify(version) })],
    cache: {
      type: 'filesystem',
      cacheDirectory: path.join(__dirname, '.cache/webpack'),
      buildDependencies: { config: [__filename] },
    },
    performance: { hints: false },
    stats: 'errors-warnings',
  };
}

/** One file for Node 20, readable when something goes wrong, with every library inside. */
function commandLine(mode) {
  const config = common('cli', mode);
  return {
    ...config,
    target: 'node20',
    entry: { anju: './src/cli/main.ts' },
    output: { path: path.join(__dirname, 'dist/cli'), filename: '[name].js', clean: true },
    optimization: { minimize: false },
    plugins: [...config.plugins, new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
  };
}

/** What `npm run bench` measures, put together in the way in which the command line is. */
function benchmarks(mode) {
  const config = commandLine(mode);
  return {
    ...config,
    name: 'bench',
    entry: { main: './bench/main.ts' },
    output: { ...config.output, path: path.join(__dirname, 'dist/bench') },
  };
}

/** The task pane, which also runs the ribbon commands (shared runtime), and all that a web server needs beside it. */
function web(mode, base, officeSource) {
  const config = common('web', mode);
  const officeFolder = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));
  return {
    ...config,
    target: ['web', 'es2020'],
    entry: { taskpane: ['./src/taskpane/main.tsx', './src/commands/commands.ts'] },
    output: {
      path: path.join(__dirname, 'dist/web'),
      filename: '[name].[contenthash:8].js',
      chunkFilename: '[name].[contenthash:8].js',
      clean: true,
    },
    plugins: [
      ...config.plugins,
      new HtmlPlugin({
        template: 'src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        minify: false,
        templateParameters: { officeScript: officeSource.script, officeOrigin: officeSource.origin },
      }),
      new CopyPlugin({
        patterns: [
          {
            from: 'manifest.xml',
            transform: (content) => content.toString().replaceAll(MANIFEST_BASE, base),
          },
          { from: 'assets/*.png' },
          { from: 'src/taskpane/help.html', to: '[name][ext]' },
          {
            from: `{${OFFICE_FILES.join(',')}}`,
            context: officeFolder,
            to: 'officejs/[path][name][ext]',
            info: { minimized: true },
          },
          {
            from: 'agaveerrorux',
            context: officeFolder,
            to: 'officejs/AgaveErrorUX',
            info: { minimized: true },
          },
          { from: '../LICENSE*', context: officeFolder, to: 'officejs/[name][ext]' },
        ],
      }),
    ],
  };
}
