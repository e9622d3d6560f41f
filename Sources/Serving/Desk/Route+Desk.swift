extension Route {
    /// What the page asks beside `/v1`: reading is GET, doing is POST with JSON.
    static let desk = [
        Route(method: "GET", path: "/engram/overview", summary: "How the brain stands", answers: "Overview") { service, _, _ in
            try .json(try await service.atDesk { try $0.overview() })
        },
        Route(
            method: "GET", path: "/engram/notes", summary: "Notes with words in their title, their path or what they say",
            query: ["q", "limit"], answers: "NoteList"
        ) { service, request, _ in try await service.noteList(request) },
        Route(
            method: "GET", path: "/engram/note", summary: "A note's own words, as they are taught", query: ["path", "title"],
            answers: "NoteText"
        ) { service, request, _ in
            guard let path = request.query["path"], !path.isEmpty else {
                throw APIError.invalid("«path» is missing", "path", code: "missing_required_parameter")
            }
            return try .json(try await service.atDesk { try $0.note(at: path, title: request.query["title"]) })
        },
        Route(method: "POST", path: "/engram/notes", summary: "Adds files", asks: "FilesToAdd", answers: "AddedFiles") {
            service, request, _ in try await service.addFiles(request)
        },
        Route(method: "GET", path: "/engram/adapters", summary: "The adapters, the newest first", answers: "AdapterList") {
            service, _, _ in try .json(DeskList(data: try await service.atDesk { try $0.adapters() }))
        },
        Route(
            method: "GET", path: "/engram/exam", summary: "The figures of an adapter's last exam; none where there was none",
            query: ["adapter"], answers: "ExamList"
        ) { service, request, _ in
            let exam = try await service.atDesk { try $0.exam(of: request.query["adapter"]) }
            return try .json(DeskList(data: exam.map { [$0] } ?? []))
        },
        Route(method: "GET", path: "/engram/examination", summary: "How the exam stands that was started here", answers: "ExamState") {
            service, _, _ in try .json(try await service.atDesk { try $0.examination() })
        },
        Route(method: "POST", path: "/engram/examination/start", summary: "Starts an exam", asks: "ExamWish", answers: "ExamState") {
            service, request, _ in
            let wish = try request.json(ExamWish.self)
            return try .json(try await service.atDesk { try $0.examine(wish) })
        },
        Route(method: "POST", path: "/engram/examination/stop", summary: "Has the exam end", asks: "Anything", answers: "ExamState") {
            service, request, _ in
            _ = try request.json(Ignored.self)
            return try .json(try await service.atDesk { try $0.stopExamining() })
        },
        Route(method: "GET", path: "/engram/patterns", summary: "What recurs across notes", answers: "PatternList") { service, _, _ in
            try .json(DeskList(data: try await service.atDesk { try $0.patterns() }))
        },
        Route(method: "GET", path: "/engram/training", summary: "How the training stands", answers: "TrainingState") { service, _, _ in
            try .json(try await service.atDesk { try $0.training() })
        },
        Route(
            method: "POST", path: "/engram/training/plan", summary: "What a training would take", asks: "TrainingWish",
            answers: "TrainingPlan"
        ) { service, request, _ in
            let wish = try request.json(TrainingWish.self)
            return try .json(try await service.atDesk { try $0.plan(wish) })
        },
        Route(
            method: "POST", path: "/engram/training/start", summary: "Starts a training", asks: "TrainingWish", answers: "TrainingState"
        ) { service, request, _ in
            let wish = try request.json(TrainingWish.self)
            return try .json(try await service.atDesk { try $0.train(wish) })
        },
        Route(
            method: "POST", path: "/engram/training/stop", summary: "Has the training save and end", asks: "Anything",
            answers: "TrainingState"
        ) { service, request, _ in
            _ = try request.json(Ignored.self)
            return try .json(try await service.atDesk { try $0.stopTraining() })
        },
    ]
}
