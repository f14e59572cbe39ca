// Writes a .docx with the npm package "docx" out of blocks: [{text, bold} | {rows: [[[text]]]}].
// node npm_docx.js BLOCKS.json OUT.docx, in a folder where "npm install docx" was run.
const fs = require('fs');
const docx = require(require.resolve('docx', { paths: [process.cwd()] }));

const paragraph = ({ text, bold }) =>
  new docx.Paragraph({
    children: text.split('\n').map((part, at) => new docx.TextRun({ text: part, bold, break: at ? 1 : 0 })),
  });
const cell = (texts) =>
  new docx.TableCell({ children: texts.map((text) => paragraph({ text, bold: false })) });
const table = ({ rows }) =>
  new docx.Table({ rows: rows.map((cells) => new docx.TableRow({ children: cells.map(cell) })) });

const [blocks, target] = process.argv.slice(2);
const children = JSON.parse(fs.readFileSync(blocks, 'utf8')).map((block) =>
  block.rows ? table(block) : paragraph(block),
);
docx.Packer.toBuffer(new docx.Document({ sections: [{ children }] })).then((data) =>
  fs.writeFileSync(target, data),
);
