export default {
  base: "./",
  build: { assetsInlineLimit: 0 },
  optimizeDeps: { exclude: ["impact-charts"] },
};
