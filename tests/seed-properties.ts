import fc from 'fast-check';

// The same inputs every time, so that a run can be repeated; `PROPERTY_SEED` looks at others.
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20231031) });
