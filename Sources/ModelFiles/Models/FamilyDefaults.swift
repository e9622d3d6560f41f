/// What a missing key of `config.json` means, where families differ: transformers leave out what is usual for the model type.
struct FamilyDefaults {
    var headDim: Int?
    var ropeTheta = 10_000.0
    var tiesEmbeddings = false
    var activation = "silu"
    /// A window is written into every config and switched on by a key of its own.
    var switchesWindow = false
    var slidingWindow: Int?
    /// Every so many layers one sees everything.
    var slidingPattern: Int?
    var slidingRopeTheta: Double?
    var queryPreAttentionScalar: Double?

    init(modelType: String) {
        if modelType.hasPrefix("qwen") { switchesWindow = true }
        guard modelType.hasPrefix("gemma3") else { return }
        headDim = 256
        ropeTheta = 1_000_000
        tiesEmbeddings = true
        activation = "gelu_pytorch_tanh"
        slidingWindow = 4_096
        slidingPattern = 6
        slidingRopeTheta = 10_000
        queryPreAttentionScalar = 256
    }
}
