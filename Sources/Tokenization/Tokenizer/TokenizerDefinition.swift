/// A tokenizer as its files define it, before the tables for speed are made.
struct TokenizerDefinition {
    /// The file that problems are reported in.
    var file: String
    var vocabulary = VocabularyDefinition()
    var merges: [MergeTable.Merge] = []
    var addedTokens: [AddedToken] = []
    var normalizer: [NormalizerStep] = []
    var stages: [SplitStage] = []
    var isByteLevel = false
    var decoder = DecoderDefinition()
    var unknownToken: String?
    var fusesUnknown = false
    var hasByteFallback = false
    var ignoresMerges = false
    /// Ids before and after the text when special tokens are asked for.
    var prefix: [TokenID] = []
    var suffix: [TokenID] = []
    var beginningOfText: String?
    var endOfText: String?

    func malformed(_ place: String, _ problem: String) -> TokenizerError {
        .malformed(file: file, place: place, problem: problem)
    }
}

/// The spellings of a model's own tokens.
struct VocabularyDefinition {
    private(set) var spellings = PieceTableBuilder()
    private(set) var isPresent: [Bool] = []
    /// How many ids have a spelling of their own.
    private(set) var count = 0

    /// An id beyond this is taken for a mistake; the largest vocabularies in use have some 262,000 entries.
    static let highestID = 1 << 21 - 1

    /// False where the id is taken.
    mutating func add(_ spelling: some Collection<UInt8>, id: Int) -> Bool {
        while isPresent.count <= id { isPresent.append(false) }
        guard !isPresent[id] else { return false }
        isPresent[id] = true
        count += 1
        spellings.set(id, spelling)
        return true
    }

    /// Adds the spelling of a token that stands beside the model.
    mutating func addOutside(_ spelling: some Collection<UInt8>, id: Int) {
        while isPresent.count <= id { isPresent.append(false) }
        spellings.set(id, spelling)
    }
}

/// What the decoders of `tokenizer.json` come down to.
struct DecoderDefinition: Equatable {
    var isByteLevel = false
    /// Replacements inside each token, in order.
    var replacements: [NormalizerStep] = []
    var hasByteFallback = false
    var strip: PieceDecoder.Strip?
    /// Metaspace: the mark vanishes from the first token.
    var dropsFirstMark: [UInt8]?
    /// Without any decoder tokens are joined by spaces.
    var joinsWithSpaces = false
}
