import { config } from 'zod';

/** Zod would compile its checks with `Function(...)`, which a strict Content-Security-Policy forbids; set before any is made. */
config({ jitless: true });
