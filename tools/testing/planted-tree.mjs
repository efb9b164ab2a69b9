// A small tree with our packages, in which a spec plants what a check must see.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../../node_modules', import.meta.url));

export class PlantedTree {
  constructor(name) {
    this.folder = fs.mkdtempSync(path.join(os.tmpdir(), `laurel-${name}-`));
    fs.symlinkSync(packages, this.at('node_modules'));
  }

  at(file) {
    return path.join(this.folder, file);
  }

  write(file, text) {
    fs.mkdirSync(path.dirname(this.at(file)), { recursive: true });
    fs.writeFileSync(this.at(file), text);
  }

  remove() {
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}
