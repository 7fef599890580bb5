/** Prints the values of cells as excelize reads them: SHEET ADDRESSES FILES. A process of its own, as jest cannot load it. */
const { readFileSync } = require('node:fs');
const { init } = require('excelize-wasm');

const [sheet, addresses, ...paths] = process.argv.slice(2);

init(require.resolve('excelize-wasm/excelize.wasm.gz')).then((excelize) => {
  const files = paths.map((path) => {
    const file = excelize.OpenReader(new Uint8Array(readFileSync(path)));
    if (file.error) throw new Error(file.error);
    return addresses.split(',').map((address) => {
      const { value, error } = file.GetCellValue(sheet, address, { RawCellValue: true });
      if (error) throw new Error(error);
      return { value, formula: file.GetCellFormula(sheet, address).formula };
    });
  });
  console.log(JSON.stringify(files));
  process.exit(0);
});
