# A repository of container images: what is pushed never changes, is scanned, and is encrypted with a key of ours.

resource "aws_ecr_repository" "this" {
  name                 = var.name
  image_tag_mutability = "IMMUTABLE"

  image_scanning_configuration {
    scan_on_push = true
  }

  encryption_configuration {
    encryption_type = "KMS"
    kms_key         = var.key_arn
  }
}

# Images are deployed by digest. A tag is a release. What has none is a signature or a bill of materials:
# it belongs to an image and goes when ECR removes that, so no rule may be for what has no tag.
resource "aws_ecr_lifecycle_policy" "this" {
  repository = aws_ecr_repository.this.name

  policy = jsonencode({
    rules = [{
      rulePriority = 1
      description  = "the last ${var.keep} releases, enough to go back to"
      selection    = { tagStatus = "tagged", tagPatternList = ["*"], countType = "imageCountMoreThan", countNumber = var.keep }
      action       = { type = "expire" }
    }]
  })
}
