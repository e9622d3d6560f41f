/// What a missing key of `config.json` means, where families differ: transformers leave out what is usual for the model type.
struct FamilyDefaults {
    var headDim: Int?
    /// Where the key is not there at all; null always means as many as there are heads.
    var kvHeads: Int?
    var maxPositions = 2_048
    var ropeTheta = 10_000.0
    var tiesEmbeddings = false
    var activation = "silu"
    /// A window is written into every config and switched on by a key of its own.
    var switchesWindow = false
    var slidingWindow: Int?
    /// The lowest layer that slides.
    var firstSlidingLayer: Int?
    /// Every so many layers one sees everything.
    var slidingPattern: Int?
    var slidingRopeTheta: Double?
    var queryPreAttentionScalar: Double?

    init(modelType: String) {
        switch modelType {
        case "mistral":
            kvHeads = 8
            maxPositions = 131_072
            slidingWindow = 4_096
        case _ where modelType.hasPrefix("qwen"):
            if modelType == "qwen3" { headDim = 128 }
            kvHeads = 32
            maxPositions = 32_768
            switchesWindow = true
            slidingWindow = 4_096
            firstSlidingLayer = 28
        case _ where modelType.hasPrefix("gemma3"): setGemma3()
        default: break
        }
    }

    private mutating func setGemma3() {
        headDim = 256
        kvHeads = 4
        maxPositions = 131_072
        ropeTheta = 1_000_000
        tiesEmbeddings = true
        activation = "gelu_pytorch_tanh"
        slidingWindow = 4_096
        slidingPattern = 6
        slidingRopeTheta = 10_000
        queryPreAttentionScalar = 256
    }
}
