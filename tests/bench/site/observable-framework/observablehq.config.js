// What a new project has, without the fonts that the default theme loads from elsewhere.
export default {
  title: 'Figure page',
  root: 'src',
  globalStylesheets: [],
};
