import { readFileSync } from 'node:fs';

process.stdout.write(readFileSync('charts.json', 'utf8'));
