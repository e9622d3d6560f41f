// The letters of the shapes in this target's comments, defined once.
//
// B  examples in a packed row          T  tokens of a packed row
// C  hidden size (residual stream)     H  query heads
// K  key/value heads                   D  size of one head
// F  intermediate size of the MLP      V  vocabulary
// R  rank of a low-rank pair           L  layers
