/** A module that a script holds a copy of, rather than share it with others in a file of its own. */
declare module '*&copy';
