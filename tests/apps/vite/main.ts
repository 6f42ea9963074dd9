import "impact-charts";
