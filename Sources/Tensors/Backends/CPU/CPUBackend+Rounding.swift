import CKernels

extension CPUBackend {
    package func quantizeNF4(_ matrix: Tensor, codes: Tensor, absmax: Tensor) {
        forChunks(matrix.rows, grain: max(1, 65_536 / matrix.columns)) { range in
            let chunk = matrix.rows(range).converted(to: .f32)
            ck_nf4_quantize(
                chunk.f32.baseAddress, codes.rows(range).u8.baseAddress, absmax.rows(range).f32.baseAddress, Int64(chunk.count))
        }
    }

    package func round(_ matrix: Tensor, to encoding: Encoding, importance: Tensor?, blocks: Tensor) {
        let (rows, columns) = (matrix.rows, matrix.columns)
        forChunks(rows, grain: max(1, 16_384 / columns)) { range in
            let values = matrix.reshaped([rows, columns]).rows(range).converted(to: .f32)
            for row in 0..<range.count {
                ck_encode_blocks(
                    encoding.code, values.rows(row..<row + 1).f32.baseAddress, importance?.f32.baseAddress,
                    blocks.rows(range.lowerBound + row..<range.lowerBound + row + 1).rawPointer, Int64(columns))
            }
        }
    }

    package func compactScales(_ matrix: QuantizedMatrix, absmax: Tensor) -> CompactScales {
        let blocks = matrix.columns / QuantizedMatrix.nf4BlockSize
        let codes = Tensor(uninitialized: [matrix.rows, blocks], dtype: .u8)
        let steps = Tensor(uninitialized: [matrix.rows])
        forChunks(matrix.rows, grain: 256) { rows in
            for row in rows {
                let values = UnsafeMutableBufferPointer(rebasing: absmax.f32[row * blocks..<(row + 1) * blocks])
                // A step below the least float that is precise would make the largest more than 255 of it.
                let step = max((values.max() ?? 0) / 255, .leastNormalMagnitude)
                steps.f32[row] = step
                for (block, value) in values.enumerated() {
                    codes.u8[row * blocks + block] = UInt8((value / step).rounded())
                }
            }
        }
        return CompactScales(codes: codes, steps: steps)
    }
}
