const fs = require('node:fs');
const path = require('node:path');
const webpack = require('webpack');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');

/** Univer's style sheets, in the order in which they build upon each other. */
const STYLE_SHEETS = [
  'design',
  'ui',
  'docs-ui',
  'sheets-ui',
  'sheets-formula-ui',
  'sheets-numfmt-ui',
  'sheets-data-validation-ui',
].map((name) => require.resolve(`@univerjs/${name}/lib/index.css`));

const SAMPLES = path.join(__dirname, 'samples');
const FIRST_SAMPLE = '新疆2021.xlsx';

/** Names of the workbooks that the repository brings, the published case first. */
function samples() {
  return fs
    .readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.xlsx'))
    .sort((a, b) => Number(b === FIRST_SAMPLE) - Number(a === FIRST_SAMPLE) || a.localeCompare(b, 'zh-CN'));
}

/**
 * Makes `dist/workbench`, a page for development, tests and demonstration. Not part of `npm run build`: `npm start`
 * makes it. Minified, Univer would take minutes.
 */
module.exports = {
  name: 'workbench',
  mode: 'production',
  context: __dirname,
  devtool: false,
  target: ['web', 'es2022'],
  entry: { workbench: './src/workbench/page/main.tsx' },
  output: { path: path.join(__dirname, 'dist/workbench'), filename: '[name].js', clean: true },
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
  optimization: { minimize: false, concatenateModules: false },
  plugins: [
    new webpack.DefinePlugin({ WORKBENCH_SAMPLES: JSON.stringify(samples()) }),
    new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
    new HtmlPlugin({
      template: 'src/workbench/page/workbench.html',
      filename: 'index.html',
      minify: false,
    }),
    new CopyPlugin({
      patterns: [
        { from: 'src/workbench/page/workbench.css', to: '[name][ext]' },
        { from: 'samples/*.xlsx' },
        {
          from: `{${STYLE_SHEETS.map((file) => path.relative(__dirname, file)).join(',')}}`,
          to: 'univer.css',
          transformAll: (assets) =>
            STYLE_SHEETS.map(
              (file) =>
                assets.find(({ sourceFilename }) => path.join(__dirname, sourceFilename) === file)?.data,
            ).join('\n'),
        },
      ],
    }),
  ],
  cache: {
    type: 'filesystem',
    cacheDirectory: path.join(__dirname, '.cache/webpack'),
    buildDependencies: { config: [__filename] },
  },
  performance: { hints: false },
  stats: 'errors-warnings',
};
